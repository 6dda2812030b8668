#pragma once

#include <string>
#include <string_view>

#include "config/sections/sections.hpp"
#include "smt/environment.hpp"

namespace smt::config {

/// Returns NAME of the first folder that is `$NAME`, or "" if there is none. A `$` elsewhere may belong to a name.
std::string_view shell_variable(std::string_view path);

/// Replaces `~` with the value of HOME if it is the whole path or is followed by a `/`. Returns `path` unchanged
/// without HOME.
std::string with_home(const std::string& path, const Environment& environment);

/// Returns what a text is if it is hardly meant as a path of this machine, as a phrase after "a path": a URL, a path of
/// Windows, a command that only a shell would run, a text in quotes. Returns "" for any other text.
std::string path_oddity(std::string_view path);

/// Returns a path as a message may show it. A URL, which may hold a password, becomes "mysql://…".
std::string shown_path(std::string_view path);

/// Returns a path of the conf, after with_home. Reports a text with an oddity, and other texts that a shell would
/// expand: `$NAME`, which a conf writes as `${NAME}`, and the home of another user (`~name`).
std::string path_of(const Section& section, std::string_view key, const Setting& setting,
                    const Environment& environment, Findings& findings);

}  // namespace smt::config
