#include "smt/plan.hpp"

namespace smt {
namespace {

Pattern compile(const TableRule& rule, const char* key, const Setting& setting, Findings& findings) {
  Pattern pattern{setting.value};
  if (!pattern.error().empty()) {
    findings.push_back({Code::kConfBadPattern,
                        setting.place,
                        {"table-rule." + rule.id, key, shown(setting),
                         setting.written.empty() ? pattern.error() : "not a regular expression"}});
  }
  return pattern;
}

bool takes(const std::optional<Pattern>& pattern, std::string_view name) { return !pattern || pattern->found_in(name); }

}  // namespace

Matcher::Matcher(const std::vector<TableRule>& rules, const std::vector<IgnoreRule>& ignore_rules, Findings& findings)
    : ignore_rules_{ignore_rules} {
  for (const auto& rule : rules) {
    patterns_.push_back(
        {compile(rule, "database", rule.database, findings), compile(rule, "table", rule.table, findings)});
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
  std::vector<std::size_t> result;
  for (std::size_t i = 0; i < patterns_.size(); ++i) {
    if (patterns_[i].database.found_in(schema) && patterns_[i].table.found_in(table)) result.push_back(i);
  }
  return result;
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

}  // namespace smt
