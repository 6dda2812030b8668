#pragma once
// What the rule tells Stream Load about columns, against the columns that the sink sends.

#include "smt/mapping.hpp"

namespace smt::mapping {

/// C086 for columns, jsonpaths, partial_update and merge_condition of `flink.starrocks.sink.properties.*` that do not
/// fit the sink. The last argument names the target, so that a run may tell several as one.
void check_load_columns(const TableRule& rule, const TargetTable& target, Findings& findings);

}  // namespace smt::mapping
