#pragma once

#include <span>
#include <vector>

#include "smt/diff_report.hpp"
#include "smt/run.hpp"
#include "smt/starrocks_source.hpp"

namespace smt::commands {

/// What a StarRocks says, and the tables of the plan for which it was asked.
struct AskedStarRocks {
  StarRocksState state;
  WantedTables tables;
};

struct ComparedPlan {
  std::vector<StarRocksDiff> diffs;  // one for each StarRocks, in the order in which they were asked
  /// Those that belong to no target, errors of targets, tables that cannot be compared, and what became of renamed.*.
  Findings findings;
};

/// What a comparison needs to know beside the conf. `all_tables`: the plan has all tables of the conf, so tables that
/// only StarRocks has and lines that fit no table are listed. `flink`: what the JobManager says, if it was asked.
struct CompareOptions {
  DiffOptions diff;
  bool all_tables = true;
  std::optional<FlinkCluster> flink = std::nullopt;
};

/// Compares each target of the plan with what its StarRocks has. Tables that do not differ leave no trace. For a
/// target that is not among the tables of any StarRocks there is an error about its rule. Pure.
ComparedPlan compare_plan(const PlannedRun& run, std::span<const AskedStarRocks> asked, const CompareOptions& options);

}  // namespace smt::commands
