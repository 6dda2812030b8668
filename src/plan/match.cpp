#include <algorithm>
#include <iterator>

#include "config/checks/odd_pattern.hpp"
#include "smt/plan.hpp"

namespace smt::plan {
namespace {

void check_pattern(const TableRule& rule, const char* key, const Setting& setting, Findings& findings) {
  const Pattern pattern{setting.value};
  if (!pattern.error().empty()) findings.push_back(bad_pattern("table-rule." + rule.id, key, setting, pattern));
}

std::vector<std::string> texts(const std::vector<TableRule>& rules, Setting TableRule::*pattern) {
  std::vector<std::string> all;
  for (const auto& rule : rules) all.push_back((rule.*pattern).value);
  return all;
}

bool takes(const std::optional<Pattern>& pattern, std::string_view name) { return !pattern || pattern->found_in(name); }

}  // namespace

Matcher::Matcher(const std::vector<TableRule>& rules, const std::vector<IgnoreRule>& ignore_rules, Findings& findings)
    : databases_{texts(rules, &TableRule::database)},
      tables_{texts(rules, &TableRule::table)},
      ignore_rules_{ignore_rules} {
  for (const auto& rule : rules) {
    check_pattern(rule, "database", rule.database, findings);
    check_pattern(rule, "table", rule.table, findings);
  }
}

std::vector<std::size_t> Matcher::candidates(std::string_view schema, std::string_view table) const {
  return ignoring(schema, table) == nullptr ? matches(schema, table) : std::vector<std::size_t>{};
}

const IgnoreRule* Matcher::ignored_by(std::string_view schema, std::string_view table) const {
  const auto* rule = ignoring(schema, table);
  return rule == nullptr || matches(schema, table).empty() ? nullptr : rule;
}

std::vector<std::size_t> Matcher::matches(std::string_view schema, std::string_view table) const {
  const auto by_database = databases_.found_in(schema), by_table = tables_.found_in(table);
  std::vector<std::size_t> both;
  std::set_intersection(by_database.begin(), by_database.end(), by_table.begin(), by_table.end(),
                        std::back_inserter(both));
  return both;
}

const IgnoreRule* Matcher::ignoring(std::string_view schema, std::string_view table) const {
  for (const auto& rule : ignore_rules_) {
    if (!rule.column && takes(rule.database, schema) && takes(rule.table, table)) return &rule;
  }
  return nullptr;
}

bool ignores_columns_of(const IgnoreRule& rule, const Table& table) {
  return rule.column && takes(rule.database, table.schema) && takes(rule.table, table.name);
}

}  // namespace smt::plan
