#include "config/checks/secret_checks.hpp"

#include <algorithm>
#include <array>

namespace smt::config {
namespace {

bool is_expression(std::string_view key) {
  constexpr std::array<std::string_view, 2> kBegins{"select.", "add."};
  return key == "where" || key == "select" ||
         std::any_of(kBegins.begin(), kBegins.end(), [&](auto begin) { return key.starts_with(begin); });
}

void check_section(const Section& section, Findings& findings) {
  for (const auto& [key, setting] : section.settings) {
    if (setting.written.empty() || !is_expression(key)) continue;
    findings.push_back({Code::kConfSecretInExpression, setting.place, {section.name, key}});
  }
}

}  // namespace

void check_secrets_in_expressions(const Sections& sections, Findings& findings) {
  if (sections.defaults) check_section(*sections.defaults, findings);
  for (const auto* rules : {&sections.table_rules, &sections.type_rules}) {
    for (const auto& section : rules->rules) check_section(section, findings);
  }
}

}  // namespace smt::config
