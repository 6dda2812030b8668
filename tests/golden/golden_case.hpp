#pragma once
// The cases of tests/golden: what a run makes of the conf and the recorded catalog of each.

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "smt/config.hpp"
#include "smt/plan.hpp"
#include "terminal/console.hpp"

namespace smt::test {

/// The folder of the cases.
std::filesystem::path golden_folder();

/// Returns the confs of all cases, below golden_folder(), sorted.
std::vector<std::filesystem::path> golden_confs();

/// Returns a name such as order_two_rules and versions_2_5.
std::string golden_name(const std::filesystem::path& conf);

/// Returns the folder with the results of the case of the conf, which is below golden_folder().
std::filesystem::path expected_folder(const std::filesystem::path& conf);

/// A case up to its plan. All of it is valid only during the call that gets it.
struct PlannedCase {
  const Config& config;
  Findings& findings;  // so far; `use` may add to them
  const Catalog& catalog;
  const Matcher& matcher;
  const Plan& plan;
};

/// Calls `use` with the case of the conf at this path. Returns its findings. Does not call `use` for a conf with an
/// error, whose findings are only its own.
Findings with_planned_case(const std::filesystem::path& conf, Console& console,
                           const std::function<void(const PlannedCase&)>& use);

}  // namespace smt::test
