#include "config/sections/ignore_rules.hpp"

#include <algorithm>

#include "config/sections/section_values.hpp"

namespace smt::config {
namespace {

IgnoreRule read_ignore_rule(const Section& section, Findings& findings) {
  SectionValues values{section, findings};
  IgnoreRule rule{std::string{rule_id(section)}, section.place, {}, {}, {}};
  const auto problems = findings.size();
  rule.database = values.pattern("database");
  rule.table = values.pattern("table");
  rule.column = values.pattern("column");
  const bool all = !rule.database && !rule.table && !rule.column;
  if (all && findings.size() == problems) findings.push_back({Code::kConfIgnoreAll, section.place, {section.name}});
  return rule;
}

}  // namespace

std::vector<IgnoreRule> read_ignore_rules(const Sections& sections, Findings& findings) {
  std::vector<IgnoreRule> rules;
  for (const auto& section : sections.ignore_rules.rules) rules.push_back(read_ignore_rule(section, findings));
  for (const auto& section : sections.ignore_rules.repeated) read_ignore_rule(section, findings);
  std::stable_sort(rules.begin(), rules.end(), [](const auto& a, const auto& b) { return rule_id_less(a.id, b.id); });
  return rules;
}

}  // namespace smt::config
