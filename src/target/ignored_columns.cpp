#include "target/ignored_columns.hpp"

#include <algorithm>

namespace smt {
namespace {

const IgnoreRule* ignoring(const Table& table, const Column& column, const std::vector<IgnoreRule>& rules) {
  const auto found = std::find_if(rules.begin(), rules.end(), [&](const IgnoreRule& rule) {
    return ignores_columns_of(rule, table) && rule.column->found_in(column.name);
  });
  return found == rules.end() ? nullptr : &*found;
}

bool is_part(const Key& key, const Column& column) {
  return std::any_of(key.parts.begin(), key.parts.end(),
                     [&](const KeyPart& part) { return part.column == column.name; });
}

/// Of all members or of none: else their rows would not fit one table.
void check_members(const Column& column, const std::vector<const Table*>& members, const IgnoreRule& rule,
                   const std::vector<IgnoreRule>& rules, Findings& findings) {
  for (const auto* member : members) {
    if (ignoring(*member, column, rules) != nullptr) continue;
    findings.push_back({Code::kSomeIgnored, {qualified(*member), 0}, {rule.id, column.name}});
    return;
  }
}

}  // namespace

std::optional<Table> without_ignored(const Table& model, const std::vector<const Table*>& members,
                                     const std::vector<IgnoreRule>& rules, Findings& findings) {
  const auto* natural = natural_key(model);
  Table kept = model;
  for (const auto& column : model.columns) {
    const auto* rule = ignoring(model, column, rules);
    if (rule == nullptr) continue;
    const bool in_key = natural != nullptr && is_part(*natural, column);
    findings.push_back({in_key ? Code::kKeyIgnored : Code::kColumnIgnored,
                        {qualified(model) + "." + column.name, 0},
                        in_key ? std::vector{rule->id, column.name} : std::vector{rule->id}});
    check_members(column, members, *rule, rules, findings);
    std::erase_if(kept.keys, [&](const Key& key) { return is_part(key, column); });
    std::erase_if(kept.columns, [&](const Column& other) { return other.name == column.name; });
  }
  if (kept.columns.size() == model.columns.size()) return std::nullopt;
  return kept;
}

}  // namespace smt
