#pragma once

#include "target/keys.hpp"

namespace smt {

/// The WITH options of the mysql-cdc sources and the starrocks sink; nothing (with a finding) where Flink can't read
/// the table.
std::optional<FlinkTable> make_flink(const Table& table, const PlannedTarget& planned, const TargetTable& target,
                                     const TargetContext& context, bool ignores_debezium, Findings& findings);

}  // namespace smt
