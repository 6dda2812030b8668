#pragma once

#include "smt/diff_report.hpp"
#include "smt/run.hpp"

namespace smt::commands {

struct ComparedPlan {
  StarRocksDiff diff;
  Findings findings;  // those that belong to no target, and the errors of targets that cannot be compared
};

/// What a comparison needs to know beside the conf. `extras`: also list tables that only StarRocks has. `flink`: what
/// the JobManager says, if it was asked.
struct CompareOptions {
  DiffOptions diff;
  bool extras = true;
  std::optional<FlinkCluster> flink = std::nullopt;
};

/// Compares each target of the plan with what the state has. Tables that do not differ leave no trace. Pure.
ComparedPlan compare_plan(const PlannedRun& run, const StarRocksState& state, const CompareOptions& options);

}  // namespace smt::commands
