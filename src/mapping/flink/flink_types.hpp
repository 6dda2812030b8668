#pragma once

#include "smt/mapping.hpp"

namespace smt::mapping {

/// What type rules may not ask of a table that Flink loads: a StarRocks type that its sink cannot fill, and binary
/// columns that come in different ways. Errors at the lines of the rules.
void check_flink_types(const Table& table, const TargetTable& target, Findings& findings);

}  // namespace smt::mapping
