#include "smt/run.hpp"

namespace smt {

Findings unused_rules(const Config& config, const UsedRules& used) {
  Findings findings;
  for (const auto& rule : config.ignore_rules) {
    if (!used.ignores.contains(&rule)) findings.push_back({Code::kConfIgnoreUnused, rule.place, {rule.id}});
  }
  for (const auto& rule : config.type_rules) {
    if (!rule.id.empty() && !used.types.contains(&rule))
      findings.push_back({Code::kConfTypeRuleUnused, rule.place, {text(rule)}});
  }
  hide_filled(config.filled, findings);
  return findings;
}

}  // namespace smt
