#pragma once

#include "smt/mapping.hpp"

namespace smt::mapping {

/// Reports what type rules cannot request for a table that Flink loads: a StarRocks type that its sink cannot fill, and
/// binary columns that arrive in different ways. Adds errors at the lines of the rules.
void check_flink_types(const Table& table, const TargetTable& target, Findings& findings);

}  // namespace smt::mapping
