#pragma once

#include "smt/mapping.hpp"

namespace smt::mapping {

/// What is lost of a table's values on their way through Flink, seen in real jobs: a finding of each kind that names
/// the columns. `sink`: the options of the StarRocks sink.
void report_losses(const Table& table, const TargetTable& target, const FlinkVersions& versions, const Options& sink,
                   Findings& findings);

/// A materializer finds the old row by all of its values: a finding that names the columns whose values are spelt
/// differently in snapshot and binlog.
void report_spelling(const Table& table, const TargetTable& target, const FlinkVersions& versions, Findings& findings);

}  // namespace smt::mapping
