#pragma once
// Compares what the rule declares to Stream Load about columns with the columns that the sink sends.

#include "smt/mapping.hpp"

namespace smt::mapping {

/// Reports C086 for columns, jsonpaths, partial_update and merge_condition of `flink.starrocks.sink.properties.*` that
/// do not fit the sink. The last argument names the target, so that a run can merge several findings into one.
void check_load_columns(const TableRule& rule, const TargetTable& target, Findings& findings);

}  // namespace smt::mapping
