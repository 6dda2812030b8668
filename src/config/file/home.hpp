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

/// Returns a path of the conf, after with_home. Reports other texts that a shell would expand: `$NAME`, which a conf
/// writes as `${NAME}`, and the home of another user (`~name`).
std::string path_of(const Section& section, std::string_view key, const Setting& setting,
                    const Environment& environment, Findings& findings);

}  // namespace smt::config
