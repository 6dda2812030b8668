#pragma once
// One line's name and value, before anything is known about the rest of its section.

#include <string_view>

#include "config/sections/sections.hpp"

namespace smt::config {

/// Reports what is odd about a setting; false when it is to be ignored.
bool is_usable(const Section& section, std::string_view key, const Setting& setting, Findings& findings);

}  // namespace smt::config
