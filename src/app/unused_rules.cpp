#include "app/unused_rules.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace smt {
namespace {

bool left_something_out(const IgnoreRule& rule, const Findings& findings) {
  return std::any_of(findings.begin(), findings.end(), [&](const Diagnostic& finding) {
    const auto code = finding.code;
    if (code == Code::kKeyLeftOut) return finding.arguments.front() == fmt::format("[ignore.{}]", rule.id);
    return (code == Code::kTableIgnored || code == Code::kColumnIgnored) && finding.arguments.front() == rule.id;
  });
}

}  // namespace

void tell_unused_rules(const Config& config, Outcome& outcome) {
  for (const auto& rule : config.ignore_rules) {
    if (left_something_out(rule, outcome.findings)) continue;
    outcome.findings.push_back({Code::kConfIgnoreUnused, rule.place, {rule.id}});
  }
  for (const auto& rule : config.type_rules) {
    if (rule.id.empty() || outcome.type_rules.contains(&rule)) continue;
    outcome.findings.push_back({Code::kConfTypeRuleUnused, rule.place, {text(rule)}});
  }
}

}  // namespace smt
