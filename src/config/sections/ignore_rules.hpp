#pragma once

#include <vector>

#include "config/sections/sections.hpp"

namespace smt::config {

/// Reads [ignore.N] by number.
std::vector<IgnoreRule> read_ignore_rules(const Sections& sections, Findings& findings);

}  // namespace smt::config
