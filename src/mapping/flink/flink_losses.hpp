#pragma once

#include "smt/mapping.hpp"

namespace smt::mapping {

/// Reports what a table's values lose on their way through Flink, as seen in real jobs. Each finding is about one kind
/// of loss and names the columns. `sink`: the options of the StarRocks sink.
void report_losses(const Table& table, const TargetTable& target, const FlinkVersions& versions, const Options& sink,
                   Findings& findings);

/// Adds a finding that names the columns whose values are spelled differently in snapshot and binlog. A materializer
/// finds the old row by all of its values and would miss it.
void report_spelling(const Table& table, const TargetTable& target, const FlinkVersions& versions, Findings& findings);

}  // namespace smt::mapping
