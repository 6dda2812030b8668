#pragma once
// Values that no release of Flink CDC or of the StarRocks connector carries unchanged.

#include "smt/mapping.hpp"

namespace smt::mapping {

/// Reports characters that Flink CDC misreads from the binlog.
void report_garbled_letters(const Table& table, const TargetTable& target, const FlinkVersions& versions,
                            Findings& findings);

/// Reports members of ENUM and SET that the binlog does not distinguish.
void report_unclear_members(const Table& table, const TargetTable& target, Findings& findings);

/// Reports what the format of the loads, JSON or CSV, does not carry. `sink`: the options of the StarRocks sink.
void report_format_losses(const Table& table, const TargetTable& target, const Options& sink, Findings& findings);

/// Reports dates of a primary key that arrive as other dates.
void report_date_keys(const Table& table, const TargetTable& target, Findings& findings);

}  // namespace smt::mapping
