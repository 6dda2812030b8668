#pragma once

#include "mapping/key/key_choice.hpp"

namespace smt::mapping {

/// One target while the tool decides it: its sources, and the decisions so far. Each step reads the decisions of the
/// steps before it, and adds its findings to the target's findings.
struct Mapping {
  const Table& table;  // the first of several members, with what is true of all of them
  const PlannedTarget& planned;
  const Run& run;
  TableRules types;  // the type rules that are about the table
  TargetTable target = {};
  std::vector<ShapedColumn> shape = {};  // its columns, before they have types
  KeyChoice key = {};

  const TableRule& rule() const { return *planned.rule; }
  const StarRocksTarget& starrocks() const { return run.config.starrocks; }
  const FlinkVersions& versions() const { return run.config.flink.versions; }
  Engines engines() const { return {versions(), starrocks()}; }
  Findings& findings() { return target.findings; }
};

}  // namespace smt::mapping
