#pragma once

#include "mapping/mapping.hpp"

namespace smt::mapping {

/// Reports C095 if Flink SQL loads a primary key table with merge commit and may load an older change of a row after a
/// newer one. `target` has a FlinkTable.
void check_merge_order(const TableRule& rule, const TargetTable& target, Findings& findings);

}  // namespace smt::mapping
