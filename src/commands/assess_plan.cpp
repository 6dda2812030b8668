#include "commands/assess_plan.hpp"

#include <fmt/format.h>

#include "reading/append.hpp"
#include "smt/probe.hpp"
#include "smt/run.hpp"

namespace smt::commands {
Assessment assess_plan(const Plan& plan, const Config& config, const Server& server, Findings run, bool all_tables,
                       Source* data, Console& console) {
  const PlannedRun planned{plan, config, server};
  const auto& all = plan.targets;
  std::vector<AssessedTarget> targets;
  targets.reserve(all.size());
  const auto ask = [&](std::size_t i, TargetTable& target) {
    console.progress(fmt::format("probing {} of {} targets: {}", i + 1, all.size(), table_name_text(all[i].name)));
    probe_target(*data, all[i], {}, target);
  };
  const auto take = [&](std::size_t i, TargetTable target) {
    targets.push_back(assess_target(all[i], std::move(target), config.accepted));
    if (i % 256 == 255) console.progress(fmt::format("assessing {} of {} targets", i + 1, all.size()));
  };
  TargetSteps steps{.take = take};
  if (data != nullptr) steps.settle = ask;
  const auto used = for_each_target(planned, Secrets::kWritten, steps);
  append(run, findings_of_run(planned));
  if (all_tables) append(run, unused_rules(config, used));
  auto assessment = make_assessment(std::move(targets), std::move(run), config, server);
  assessment.probed = data != nullptr;
  return assessment;
}

}  // namespace smt::commands
