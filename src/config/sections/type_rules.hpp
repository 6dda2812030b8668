#pragma once

#include <vector>

#include "config/sections/sections.hpp"
#include "smt/starrocks_target.hpp"
#include "smt/type_rules.hpp"

namespace smt::config {

/// Reads [types] as a rule without conditions, then each [type-rule.N] by number. A mistake in a line, or a type that
/// the version of StarRocks lacks, is a finding at the line.
std::vector<TypeRule> read_type_rules(const Sections& sections, const StarRocksTarget& starrocks, Findings& findings);

}  // namespace smt::config
