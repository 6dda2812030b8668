#include "smt/run.hpp"

#include "config/checks/odd_pattern.hpp"

namespace smt::run {
namespace {

std::string oddity_of(const IgnoreRule& rule) {
  return first_oddity({{"database", &rule.database}, {"table", &rule.table}, {"column", &rule.column}});
}

/// Returns what is odd in the rule's names. `type` is not a name: int(10) has parentheses and decimal(10,2) has a
/// comma.
std::string oddity_of(const TypeRule& rule) {
  return first_oddity({{"database", &rule.database}, {"table", &rule.table}, {"column", &rule.column}});
}

}  // namespace

Findings unused_rules(const Config& config, const UsedRules& used) {
  Findings findings;
  for (const auto& rule : config.ignore_rules) {
    if (!used.ignores.contains(&rule))
      findings.push_back({Code::kConfIgnoreUnused, rule.place, {rule.id, oddity_of(rule)}});
  }
  for (const auto& rule : config.type_rules) {
    if (!rule.id.empty() && !used.types.contains(&rule))
      findings.push_back({Code::kConfTypeRuleUnused, rule.place, {rule_text(rule), oddity_of(rule)}});
  }
  for (const auto& rule : config.rules) {
    for (const auto& [name, old_name] : rule.shape.renamed) {
      if (!used.renamed.contains(old_name.place))
        findings.push_back({Code::kConfRenamedUnused, old_name.place, {name, shown(old_name)}});
    }
  }
  hide_filled(config.filled, findings);
  return findings;
}

}  // namespace smt::run
