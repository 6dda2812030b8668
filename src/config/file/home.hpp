#pragma once

#include <string>

#include "config/sections/sections.hpp"
#include "smt/environment.hpp"

namespace smt::config {

/// `path` with the value of HOME in place of a `~` that is all of it or stands before a `/`. Without HOME as it is.
std::string with_home(const std::string& path, const Environment& environment);

/// A path of the conf, with_home. A finding where a shell would put in more: `$NAME`, which the conf writes `${NAME}`,
/// and the home of another user (`~name`).
std::string path_of(const Section& section, std::string_view key, const Setting& setting,
                    const Environment& environment, Findings& findings);

}  // namespace smt::config
