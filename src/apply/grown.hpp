#pragma once

#include <optional>
#include <set>
#include <string>

#include "smt/diff_report.hpp"

namespace smt::apply {

/// The worst of a plan: what a person who agreed to it has accepted.
struct PlanWeight {
  Cost cost = Cost::kNone;
  Safety safety = Safety::kSafe;
  std::set<Allow> words = {};  // that its statements need, given or not
};

PlanWeight weight_of(const TablePlan& plan);

/// Returns how `now` is worse than `before`: "it now needs a rebuild". Returns nullopt if it is not worse.
std::optional<std::string> how_grown(const PlanWeight& before, const PlanWeight& now);

}  // namespace smt::apply
