#include "app/explain_plan.hpp"

#include <set>

#include "app/target_context.hpp"
#include "smt/explain.hpp"

namespace smt {
namespace {

/// The rules that match some table of the target.
std::vector<const TableRule*> candidates(const PlannedTarget& planned, const Config& config, const Matcher& matcher) {
  std::set<std::size_t> indexes;
  for (const auto* member : planned.members) {
    for (const auto index : matcher.candidates(member->schema, member->name)) indexes.insert(index);
  }
  std::vector<const TableRule*> rules;
  for (const auto index : indexes) rules.push_back(&config.rules[index]);
  return rules;
}

/// What a ${…} put into conditions, expressions and properties.
void hide(const std::vector<FilledValue>& filled, Explanation& explanation) {
  hide_filled(filled, explanation.findings);
  hide_filled(filled, explanation.where);
  for (auto& expression : explanation.group_by) hide_filled(filled, expression);
  if (explanation.partition) hide_filled(filled, *explanation.partition);
  for (auto& property : explanation.properties) hide_filled(filled, property.value);
  for (auto& column : explanation.columns) {
    hide_filled(filled, column.select);
    if (column.default_value) hide_filled(filled, *column.default_value);
  }
}

}  // namespace

ExplainedPlan explain_plan(const Config& config, const Catalog& catalog, const Matcher& matcher, const Plan& plan,
                           Explained format, const std::function<void(const std::string&)>& print) {
  ExplainedPlan told{plan.findings, false};
  const auto server = findings_for_flink(config, catalog.server);
  told.findings.insert(told.findings.end(), server.begin(), server.end());
  Config hidden = config;
  hidden.secrets_in_files = false;  // nothing printed here may hold a secret
  const Placeholders placeholders{hidden};
  const auto context = target_context(plan, config, catalog.server, placeholders);
  Colocation colocation;
  for (const auto& planned : plan.targets) {
    auto target = map_table(planned, context);
    colocation.join(target);
    auto explanation = explain(planned, target, config.be_num, candidates(planned, config, matcher));
    told.wrong = told.wrong || has_error(explanation.findings);
    hide(config.filled, explanation);
    print(format == Explained::kJson ? json(explanation) + "\n" : text(explanation) + "\n");
  }
  return told;
}

}  // namespace smt
