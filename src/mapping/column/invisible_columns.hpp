#pragma once
// MySQL's and MariaDB's INVISIBLE columns, which SELECT * omits. Flink CDC's snapshot in chunks therefore omits them,
// too. A snapshot by one reader names its columns and reads all of them.

#include <optional>

#include "mapping/key/keys.hpp"
#include "smt/mapping.hpp"

namespace smt::mapping {

/// Reports an invisible column because of which, in one of a target's tables, the snapshot in chunks ends the job,
/// merges rows or writes wrong values to other columns. Returns nullopt if there is none. `chunk_key`: the column by
/// which the conf splits the snapshot, or nullptr.
std::optional<Diagnostic> what_invisible_columns_break(const PlannedTarget& planned, const TargetTable& target,
                                                       const KeyChoice& key, const Column* chunk_key, Flavour flavour);

/// Reports what happens to the values of invisible columns that the target has, if nothing breaks.
void report_invisible_columns(const Table& table, const TargetTable& target, Findings& findings);

}  // namespace smt::mapping
