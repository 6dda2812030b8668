#include "plan/open_shards.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "plan/shards.hpp"

namespace smt::plan {
namespace {

using ShardPattern = std::pair<std::string, std::string>;

/// All tables of the server by the common part of their names.
std::map<ShardPattern, std::vector<TableName>> tables_by_pattern(const Catalog& catalog) {
  std::map<ShardPattern, std::vector<TableName>> tables;
  for (const auto& table : catalog.tables)
    tables[shard_pattern(table.schema, table.name)].push_back({table.schema, table.name});
  for (const auto& other : catalog.others)
    tables[shard_pattern(other.schema, other.name)].push_back({other.schema, other.name});
  return tables;
}

TableProduct all_members(const PlannedTarget& target) {
  std::set<std::string> databases, tables;
  for (const auto* member : target.members) {
    databases.insert(member->schema);
    tables.insert(member->name);
  }
  return {{databases.begin(), databases.end()}, {tables.begin(), tables.end()}};
}

bool is_member(const PlannedTarget& target, const TableName& name) {
  return std::any_of(target.members.begin(), target.members.end(), [&](const Table* member) {
    return member->schema == name.database && member->name == name.table;
  });
}

bool have_pattern(const PlannedTarget& target, const ShardPattern& pattern) {
  return std::all_of(target.members.begin(), target.members.end(),
                     [&](const Table* member) { return shard_pattern(member->schema, member->name) == pattern; });
}

}  // namespace

void open_shards(std::vector<PlannedTarget>& targets, const Catalog& catalog) {
  const auto tables = tables_by_pattern(catalog);
  for (auto& target : targets) {
    if (target.members.size() < 2) continue;
    const auto& first = *target.members.front();
    const auto pattern = shard_pattern(first.schema, first.name);
    if (!have_pattern(target, pattern)) {
      target.findings.push_back({Code::kShardsNotOpen,
                                 object_of(first),
                                 {"the names of its tables differ in more than decimal numbers", ""}});
      continue;
    }
    const auto& alike = tables.at(pattern);
    const auto other =
        std::find_if(alike.begin(), alike.end(), [&](const TableName& name) { return !is_member(target, name); });
    if (other == alike.end()) {
      target.source = {.products = {all_members(target)}, .open = true};
    } else {
      target.findings.push_back(
          {Code::kShardsNotOpen,
           object_of(first),
           {"the pattern would match " + table_name_text(*other) + ", which is not one of these shards",
            table_name_text(*other)}});
    }
  }
}

}  // namespace smt::plan
