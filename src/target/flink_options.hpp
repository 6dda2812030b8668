#pragma once

#include "target/keys.hpp"

namespace smt {

/// The columns and WITH options of the mysql-cdc sources, the options of the starrocks sink, and what the INSERT takes;
/// nothing (with a finding) where Flink can't read the table.
Decided<std::optional<FlinkTable>> make_flink(const Table& table, const PlannedTarget& planned,
                                              const TargetTable& target, const TargetContext& context,
                                              const KeyChoice& key, const TableRules& types, Findings& findings);

}  // namespace smt
