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
  Findings findings;  // those that belong to no target, and the errors of targets that cannot be compared
};

/// What a comparison needs to know beside the conf. `extras`: also list tables that only StarRocks has.
struct CompareOptions {
  DiffOptions diff;
  bool extras = true;
};

/// Compares each target of the plan with what its StarRocks has. Tables that do not differ leave no trace. A target
/// that is not among the tables of any StarRocks is in the first diff, as unclear. `asked` must not be empty. Pure.
ComparedPlan compare_plan(const PlannedRun& run, std::span<const AskedStarRocks> asked, const CompareOptions& options);

}  // namespace smt::commands
