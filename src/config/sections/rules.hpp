#pragma once
// [table-rule.N] as values, with the defaults of [table-rule].

#include <vector>

#include "config/sections/sections.hpp"

namespace smt::config {

std::vector<TableRule> read_rules(const Sections& sections, Findings& findings);

}  // namespace smt::config
