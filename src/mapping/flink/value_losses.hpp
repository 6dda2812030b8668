#pragma once
// What no release of Flink CDC and of the StarRocks connector carries as it is.

#include "smt/mapping.hpp"

namespace smt::mapping {

/// Characters that Flink CDC reads as others from the binlog.
void report_garbled_letters(const Table& table, const TargetTable& target, const FlinkVersions& versions,
                            Findings& findings);

/// Members of ENUM and SET that the binlog does not tell from others.
void report_unclear_members(const Table& table, const TargetTable& target, Findings& findings);

/// What the format of the loads, JSON or CSV, does not carry. `sink`: the options of the StarRocks sink.
void report_format_losses(const Table& table, const TargetTable& target, const Options& sink, Findings& findings);

/// Dates of a primary key that arrive as other dates.
void report_date_keys(const Table& table, const TargetTable& target, Findings& findings);

}  // namespace smt::mapping
