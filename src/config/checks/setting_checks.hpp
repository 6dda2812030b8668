#pragma once
// Checks of one line's name and value, independent of the rest of its section.

#include <string_view>

#include "config/sections/sections.hpp"

namespace smt::config {

/// Reports what is odd about a setting. Returns false if the tool must ignore the setting.
bool is_usable(const Section& section, std::string_view key, const Setting& setting, Findings& findings);

}  // namespace smt::config
