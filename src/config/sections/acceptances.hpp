#pragma once

#include "config/sections/section_values.hpp"

namespace smt::config {

/// What `<prefix>codes` and `<prefix>reason.*` of a section accept; empty if the first is absent. A reason of a
/// code that is not among them is an error, and so is a code that no finding has.
std::vector<Acceptance> read_acceptances(const Section& section, std::string_view prefix, Findings& findings);

}  // namespace smt::config
