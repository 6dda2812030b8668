#include "mapping/column/ignored_columns.hpp"

#include <algorithm>

namespace smt::mapping {
namespace {

/// Adds an error if a member keeps the column that others ignore: their rows would not fit one table.
void check_members(const Column& column, const std::vector<const Table*>& members, const IgnoreRule& rule,
                   const std::vector<IgnoreRule>& rules, Findings& findings) {
  for (const auto* member : members) {
    const bool has_none = find_column(*member, column.name) == nullptr;
    if (has_none || ignoring(*member, column, rules) != nullptr) continue;
    findings.push_back({Code::kSomeIgnored, object_of(*member), {rule.id, column.name}});
    return;
  }
}

}  // namespace

const IgnoreRule* ignoring(const Table& table, const Column& column, const std::vector<IgnoreRule>& rules) {
  const auto found = std::find_if(rules.begin(), rules.end(), [&](const IgnoreRule& rule) {
    return ignores_columns_of(rule, table) && rule.column->found_in(column.name);
  });
  return found == rules.end() ? nullptr : &*found;
}

KeptColumns kept_columns(const Table& table, const std::vector<const Table*>& members,
                         const std::vector<IgnoreRule>& rules, Findings& findings) {
  KeptColumns kept;
  for (const auto& column : table.columns) {
    const auto* rule = ignoring(table, column, rules);
    if (rule == nullptr) {
      kept.columns.push_back(&column);
      continue;
    }
    kept.ignored_by.insert(rule);
    findings.push_back({Code::kColumnIgnored, object_of(table, column.name), {rule->id}});
    check_members(column, members, *rule, rules, findings);
  }
  return kept;
}

}  // namespace smt::mapping
