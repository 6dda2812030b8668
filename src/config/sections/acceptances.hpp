#pragma once

#include "config/sections/section_values.hpp"

namespace smt::config {

/// Reads `<prefix>codes` and `<prefix>reason.*` of a section; returns an empty list if the first is absent. Reports a
/// reason for a code that is not in the list, and an unknown code, as errors.
std::vector<Acceptance> read_acceptances(const Section& section, std::string_view prefix, Findings& findings);

}  // namespace smt::config
