#pragma once
// The ${…} of one line.

#include "config/sections/sections.hpp"

namespace smt::config {

/// Fills the ${…} of a setting whose key is known; what it put in goes to `filled`. What can't be filled is an error.
void fill_setting(const Section& section, std::string_view key, const Environment& environment, Setting& setting,
                  std::vector<FilledValue>& filled, Findings& findings);

/// For a line with a ${…} that could not be filled, only that is reported: other checks would report it again.
void drop_consequences(Findings& findings);

}  // namespace smt::config
