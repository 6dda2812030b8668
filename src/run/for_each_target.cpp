#include <algorithm>
#include <iterator>

#include "run/findings_for_flink.hpp"
#include "run/hide.hpp"
#include "run/in_order.hpp"
#include "run/sums_of_plan.hpp"
#include "smt/run.hpp"
#include "text/ascii.hpp"

namespace smt::run {
namespace {

Placeholders placeholders_for(const Config& config, Secrets secrets) {
  if (secrets == Secrets::kRevealed) return {};
  if (secrets == Secrets::kWritten) return Placeholders{config};
  auto hidden = config;
  hidden.secrets_in_files = false;
  return Placeholders{hidden};
}

/// A line renamed.* is used if a column has its name, even if the column had no other one before.
void add_used_lines(const Options& renamed, const TargetTable& target, UsedRules& used) {
  for (const auto& [name, old_name] : renamed) {
    const bool has_column = std::any_of(
        target.columns.begin(), target.columns.end(),
        [&, &wanted = name](const TargetColumn& column) { return equal_ignoring_case(column.name, wanted); });
    if (has_column) used.renamed.insert(old_name.place);
  }
}

void add_used_rules(const TargetTable& target, UsedRules& used) {
  used.ignores.insert(target.ignored_by.begin(), target.ignored_by.end());
  for (const auto& column : target.columns) used.types.insert(column.rules.begin(), column.rules.end());
}

void hide(const std::vector<FilledValue>& filled, Secrets secrets, TargetTable& target) {
  if (filled.empty()) return;
  hide_filled(filled, target.findings);
  if (secrets == Secrets::kHidden) hide_filled(filled, target);
}

}  // namespace

UsedRules for_each_target(const PlannedRun& run, Secrets secrets, const TargetSteps& steps) {
  const auto& [plan, config, server] = run;
  const auto placeholders = placeholders_for(config, secrets);
  const Run about_all{config, server, placeholders, source_count(plan), plan.jobs};
  UsedRules used{{plan.ignored_by.begin(), plan.ignored_by.end()}, {}, {}};
  Colocation colocation;
  const auto make = [&, &targets = plan.targets](std::size_t i) {
    auto target = map_table(targets[i], about_all);
    if (steps.make) steps.make(i, target);
    return target;
  };
  const auto take = [&, &filled = config.filled, &targets = plan.targets](std::size_t i, TargetTable target) {
    colocation.join(target);
    add_used_rules(target, used);
    add_used_lines(targets[i].rule->shape.renamed, target, used);
    if (steps.settle) steps.settle(i, target);
    hide(filled, secrets, target);
    if (steps.take) steps.take(i, std::move(target));
  };
  make_in_order(plan.targets.size(), make, take);
  return used;
}

Findings findings_of_run(const PlannedRun& run) {
  auto findings = run.plan.findings;
  for (auto& more : {findings_for_flink(run), findings_of_sums(run)})
    findings.insert(findings.end(), more.begin(), more.end());
  hide_filled(run.config.filled, findings);
  return findings;
}

}  // namespace smt::run
