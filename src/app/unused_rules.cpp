#include "app/unused_rules.hpp"

namespace smt {
namespace {

/// "2" of "[ignore.2]"; "" of other text.
std::string ignore_id(const std::string& section) {
  constexpr std::string_view kPrefix = "[ignore.";
  return section.starts_with(kPrefix) ? section.substr(kPrefix.size(), section.size() - kPrefix.size() - 1) : "";
}

}  // namespace

void UsedRules::take(const Findings& findings) {
  for (const auto& finding : findings) {
    if (finding.code == Code::kKeyLeftOut) ignores.insert(ignore_id(finding.arguments.front()));
    if (finding.code == Code::kTableIgnored || finding.code == Code::kColumnIgnored)
      ignores.insert(finding.arguments.front());
  }
}

Findings unused_rules(const Config& config, const UsedRules& used) {
  Findings findings;
  for (const auto& rule : config.ignore_rules) {
    if (!used.ignores.contains(rule.id)) findings.push_back({Code::kConfIgnoreUnused, rule.place, {rule.id}});
  }
  for (const auto& rule : config.type_rules) {
    if (!rule.id.empty() && !used.types.contains(&rule))
      findings.push_back({Code::kConfTypeRuleUnused, rule.place, {text(rule)}});
  }
  return findings;
}

}  // namespace smt
