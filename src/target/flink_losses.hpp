#pragma once

#include "smt/target.hpp"

namespace smt {

/// What the Flink CDC of `versions` loses of a table's values and later releases do not: a finding of each kind that
/// names the columns, seen in real jobs.
void tell_losses(const Table& table, const TargetTable& target, const FlinkVersions& versions, Findings& findings);

/// A materializer finds the old row by all of its values: a finding that names the columns whose values are spelt
/// differently in snapshot and binlog.
void tell_spelling(const Table& table, const TargetTable& target, const FlinkVersions& versions, Findings& findings);

}  // namespace smt
