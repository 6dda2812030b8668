#pragma once

#include "smt/diff_report.hpp"
#include "smt/run.hpp"

namespace smt::commands {

struct ComparedPlan {
  StarRocksDiff diff;
  /// Those that belong to no target, errors of targets, tables that cannot be compared, and what became of renamed.*.
  Findings findings;
};

/// What a comparison needs to know beside the conf. `all_tables`: the plan has all tables of the conf, so tables that
/// only StarRocks has and lines that fit no table are listed.
struct CompareOptions {
  DiffOptions diff;
  bool all_tables = true;
};

/// Compares each target of the plan with what the state has. Tables that do not differ leave no trace. Pure.
ComparedPlan compare_plan(const PlannedRun& run, const StarRocksState& state, const CompareOptions& options);

}  // namespace smt::commands
