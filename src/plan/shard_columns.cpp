#include "plan/shard_columns.hpp"

#include <algorithm>

#include "smt/sql_text.hpp"

namespace smt::plan {
namespace {

/// Leaves room for longer numbers, so that the width rarely changes when shards are added.
std::uint32_t width_for(std::size_t longest) {
  constexpr std::size_t kRoom = 4, kStep = 16;
  return static_cast<std::uint32_t>((longest + kRoom + kStep - 1) / kStep * kStep);
}

AddedColumn shard_column(const std::string& name, std::string_view metadata, std::size_t longest,
                         const FileLine& place) {
  AddedColumn column;
  column.name = name;
  column.type = {StarRocksKind::kVarchar, width_for(longest), 0, 0};
  column.nullable = false;
  column.expression = quote_identifier(name);
  column.metadata = find_metadata(metadata);
  column.place = place;
  return column;
}

bool holds_for(const TypeRule& rule, const Table& table) {
  return (!rule.database || rule.database->found_in(table.schema)) && (!rule.table || rule.table->found_in(table.name));
}

bool meets_a_column(const std::vector<TypeRule>& rules, const TypeRule& rule, const Table& table) {
  const TableRules of_table{rules, table};
  return std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& column) {
    for (const bool in_key : {false, true}) {
      const auto holding = of_table.rules_for(column, in_key).holding;
      if (std::find(holding.begin(), holding.end(), &rule) != holding.end()) return true;
    }
    return false;
  });
}

void check_shard_rule(const std::vector<TypeRule>& rules, const TypeRule& rule, PlannedTarget& target) {
  const auto& members = target.members;
  const auto hit = std::find_if(members.begin(), members.end(), [&](const Table* t) { return holds_for(rule, *t); });
  const auto missed =
      std::find_if(members.begin(), members.end(), [&](const Table* t) { return !holds_for(rule, *t); });
  if (hit == members.end() || missed == members.end() || !meets_a_column(rules, rule, **hit)) return;
  target.findings.push_back({Code::kShardTypeRule,
                             rule.place,
                             {rule_text(rule), qualified(**hit), qualified(**missed), table_name_text(target.name)}});
}

}  // namespace

std::vector<AddedColumn> shard_columns(const PlannedTarget& target) {
  const auto& list = target.rule->shape.shard_columns;
  if (!list || target.members.size() < 2) return {};
  std::size_t database = 0, table = 0;
  for (const auto* member : target.members) {
    database = std::max(database, member->schema.size());
    table = std::max(table, member->name.size());
  }
  return {shard_column(list->columns[0], "database_name", database, list->place),
          shard_column(list->columns[1], "table_name", table, list->place)};
}

void check_type_rules(const std::vector<TypeRule>& rules, std::vector<PlannedTarget>& targets) {
  for (auto& target : targets) {
    if (target.members.size() < 2) continue;
    for (const auto& rule : rules) {
      if (rule.database || rule.table) check_shard_rule(rules, rule, target);
    }
  }
}

}  // namespace smt::plan
