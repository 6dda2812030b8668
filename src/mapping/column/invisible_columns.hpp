#pragma once
// MySQL's and MariaDB's INVISIBLE columns, which SELECT * leaves out, and with it Flink CDC's snapshot in parts. A
// snapshot by one reader names its columns and reads them all.

#include <optional>

#include "mapping/key/keys.hpp"
#include "smt/mapping.hpp"

namespace smt::mapping {

/// What the snapshot in parts makes of an invisible column so that the job ends, rows fold or values are wrong in other
/// columns, in one of the tables of a target. `chunk_key`: the column that the conf splits the snapshot by, or null.
std::optional<Diagnostic> what_invisible_columns_break(const PlannedTarget& planned, const TargetTable& target,
                                                       const KeyChoice& key, const Column* chunk_key, Flavour flavour);

/// What becomes of the values of invisible columns that the target has, where nothing breaks.
void report_invisible_columns(const Table& table, const TargetTable& target, Findings& findings);

}  // namespace smt::mapping
