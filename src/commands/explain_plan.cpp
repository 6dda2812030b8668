#include "commands/explain_plan.hpp"

#include <set>

#include "smt/explain.hpp"
#include "smt/run.hpp"

namespace smt::commands {
namespace {

/// Returns the rules that match at least one table of the target.
std::vector<const TableRule*> candidates(const PlannedTarget& planned, const Config& config, const Matcher& matcher) {
  std::set<std::size_t> indexes;
  for (const auto* member : planned.members) {
    for (const auto index : matcher.candidates(member->schema, member->name)) indexes.insert(index);
  }
  std::vector<const TableRule*> rules;
  for (const auto index : indexes) rules.push_back(&config.rules[index]);
  return rules;
}

}  // namespace

ExplainedPlan explain_plan(const Config& config, const Catalog& catalog, const Matcher& matcher, const Plan& plan,
                           Explained format, const std::function<void(const std::string&)>& print) {
  const PlannedRun run{plan, config, catalog.server};
  ExplainedPlan explained{findings_of_run(run), false};
  const auto take = [&](std::size_t i, const TargetTable& target) {
    const auto& planned = plan.targets[i];
    const auto explanation = explain_target(planned, target, config.be_num, candidates(planned, config, matcher));
    explained.wrong = explained.wrong || has_error(explanation.findings);
    print(format == Explained::kJson ? json(explanation) + "\n" : explanation_text(explanation) + "\n");
  };
  for_each_target(run, Secrets::kHidden, {.take = take});
  return explained;
}

}  // namespace smt::commands
