#pragma once

#include <vector>

#include "config/sections/sections.hpp"
#include "smt/type_rules.hpp"

namespace smt::config {

/// [types] as a rule without conditions, then each [type-rule.N] by number. What is wrong with a line, or asks for more
/// than the version of StarRocks has, is a finding there.
std::vector<TypeRule> read_type_rules(const Sections& sections, const Version& starrocks, Findings& findings);

}  // namespace smt::config
