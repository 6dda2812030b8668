#pragma once

#include "mapping/key/key_choice.hpp"

namespace smt::mapping {

/// One target while it is being decided: what it is made from, and what has been decided so far. Each step reads what
/// the steps before it decided; what it finds goes to the target's findings.
struct Mapping {
  const Table& table;  // of several members the first, with what holds for all of them
  const PlannedTarget& planned;
  const Run& run;
  TableRules types;  // the type rules that are about the table
  TargetTable target = {};
  std::vector<ShapedColumn> shape = {};  // its columns, before they have types
  KeyChoice key = {};

  const TableRule& rule() const { return *planned.rule; }
  const Version& starrocks() const { return run.config.starrocks; }
  const FlinkVersions& versions() const { return run.config.flink.versions; }
  Findings& findings() { return target.findings; }
};

}  // namespace smt::mapping
