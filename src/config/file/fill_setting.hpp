#pragma once
// The ${…} of one line.

#include "config/sections/sections.hpp"

namespace smt::config {

/// Expands the ${…} of a setting with a known key, and adds the expanded values to `filled`. A ${…} that cannot be
/// expanded is an error.
void fill_setting(const Section& section, std::string_view key, const Environment& environment, Setting& setting,
                  std::vector<FilledValue>& filled, Findings& findings);

/// For a line with a ${…} that could not be expanded, reports only that: other checks would report it again.
void drop_consequences(Findings& findings);

}  // namespace smt::config
