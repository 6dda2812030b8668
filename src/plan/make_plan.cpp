#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "catalog/scanner.hpp"
#include "plan/names.hpp"
#include "plan/open_shards.hpp"
#include "plan/server_ids.hpp"
#include "plan/shard_columns.hpp"
#include "plan/shards.hpp"
#include "plan/unmatched.hpp"
#include "smt/plan.hpp"
#include "types/starrocks_versions.hpp"

namespace smt::plan {
namespace {

Object first_member(const PlannedTarget& target) { return object_of(*target.members.front()); }

/// All tables and other names that the server shows.
std::vector<TableRow> names_of(const Catalog& catalog) {
  auto names = catalog.others;
  for (const auto& table : catalog.tables) names.push_back({table.schema, table.name, "", "", ""});
  return names;
}

/// Returns the tables of each rule, in the order of the catalog. Reports rules that share a table.
std::vector<std::vector<const Table*>> tables_by_rule(const Config& config, const Catalog& catalog,
                                                      const Matcher& matcher, Plan& plan) {
  std::vector<std::vector<const Table*>> owned(config.rules.size());
  std::vector<std::set<std::size_t>> beaten_by(config.rules.size());
  for (const auto& table : catalog.tables) {
    const auto candidates = matcher.candidates(table.schema, table.name);
    if (candidates.empty()) continue;
    const auto owner = candidates.back();
    owned[owner].push_back(&table);
    for (const auto candidate : candidates) {
      if (candidate == owner) continue;
      beaten_by[candidate].insert(owner);
      plan.findings.push_back(
          {Code::kSeveralRules, object_of(table), {config.rules[owner].id, config.rules[candidate].id}});
    }
  }
  for (std::size_t i = 0; i < config.rules.size(); ++i) {
    if (!owned[i].empty()) continue;
    const auto& rule = config.rules[i];
    const auto why = beaten_by[i].empty()
                         ? why_unmatched(rule, names_of(catalog)).why
                         : fmt::format("[table-rule.{}], which comes later, owns everything that it matches",
                                       config.rules[*beaten_by[i].begin()].id);
    plan.findings.push_back({Code::kConfRuleUnused, rule.place, {rule.id, why}});
  }
  return owned;
}

/// Reports what a rule matches but the tool cannot sync: views and other objects without rows, and tables whose columns
/// the user may not see.
void note_left_out(const Catalog& catalog, const Matcher& matcher, Plan& plan) {
  auto& findings = plan.findings;
  for (const auto& other : catalog.others) {
    const Place place = object_of(other);
    if (const auto* rule = matcher.ignored_by(other.schema, other.name)) {
      plan.ignored_by.insert(rule);
      findings.push_back({Code::kTableIgnored, place, {rule->id}});
    }
    if (matcher.candidates(other.schema, other.name).empty()) continue;
    if (is_synced_type(other.type)) {
      findings.push_back({Code::kServerNoColumns, place, {}});
    } else {
      findings.push_back({Code::kServerSkipped, place, {ascii_lower(other.type)}});
    }
  }
}

/// Groups databases that contain the same shards.
std::vector<TableProduct> products(const std::vector<const Table*>& members) {
  std::map<std::string, std::vector<std::string>> tables_of;
  for (const auto* member : members) tables_of[member->schema].push_back(member->name);
  std::map<std::vector<std::string>, std::vector<std::string>> databases_of;
  for (auto& [database, tables] : tables_of) {
    std::sort(tables.begin(), tables.end());
    databases_of[tables].push_back(database);
  }
  std::vector<TableProduct> products;
  for (const auto& [tables, databases] : databases_of) products.push_back({databases, tables});
  std::sort(products.begin(), products.end(),
            [](const TableProduct& a, const TableProduct& b) { return a.databases < b.databases; });
  return products;
}

PlannedTarget make_target(const TableRule& rule, TableGroup group) {
  PlannedTarget target;
  target.rule = &rule;
  target.members = std::move(group.members);
  target.widened = std::move(group.widened);
  target.findings = std::move(group.findings);
  target.decided_by = std::move(group.decided_by);
  target.source.products = products(target.members);
  for (const auto* member : target.members) target.data_length += member->data_length;
  target.name = std::move(group.name);
  target.shard_columns = shard_columns(target);
  return target;
}

/// Returns the version that accepts a renamed database unchanged, or "" if there is none.
std::string version_that_takes(const std::string& database) {
  const auto first = since(Feature::kDashInDatabase);
  return starrocks_database_name(database, {first}) == database ? version_text(first) : "";
}

/// Returns `base`, with the first number that makes it unique if needed, and reserves the name.
template <typename Take>
std::string free_name(const std::string& base, Take&& take) {
  auto name = base;
  for (int number = 2; !take(name); ++number) name = fmt::format("{}_{}", base, number);
  return name;
}

/// Keeps two databases from becoming one: the later name gets a number.
void rename_databases(std::vector<PlannedTarget>& targets, const StarRocksTarget& starrocks, Findings& findings) {
  std::set<std::string> taken;
  for (const auto& target : targets) {
    const auto& database = target.name.database;
    if (starrocks_database_name(database, starrocks) == database) taken.insert(database);
  }
  std::map<std::string, std::string> renamed;
  for (auto& target : targets) {
    const auto old = target.name.database;
    if (starrocks_database_name(old, starrocks) == old) continue;
    if (!renamed.contains(old)) {
      const auto take = [&](const std::string& name) { return taken.insert(name).second; };
      renamed[old] = free_name(starrocks_database_name(old, starrocks), take);
      findings.push_back({Code::kNameDatabase, Object{old}, {old, renamed[old], version_that_takes(old)}});
    }
    target.name.database = renamed[old];
  }
}

/// Does the same for tables.
void rename_tables(std::vector<PlannedTarget>& targets) {
  std::set<TableName> taken;
  for (const auto& target : targets) {
    if (starrocks_table_name(target.name.table) == target.name.table) taken.insert(target.name);
  }
  for (auto& target : targets) {
    const auto old = target.name.table;
    if (starrocks_table_name(old) == old) continue;
    const auto take = [&](const std::string& name) { return taken.insert({target.name.database, name}).second; };
    target.name.table = free_name(starrocks_table_name(old), take);
    target.findings.push_back({Code::kNameTable, first_member(target), {old, target.name.table}});
  }
}

/// Returns the keys of the conf that give targets other names.
std::string naming_keys(const std::vector<const PlannedTarget*>& targets) {
  const auto by_shard_name = [](const PlannedTarget* target) {
    return target->members.size() > 1 && target->rule->shape.shard_name.has_value();
  };
  const bool named = std::any_of(targets.begin(), targets.end(), by_shard_name);
  return named ? "'shard_name = *_all'" : "'target_table' / 'target_database'";
}

/// The tool cannot write two targets with one name, and to choose one would be a guess, so it writes neither.
void drop_name_clashes(std::vector<PlannedTarget>& targets, Findings& findings) {
  std::map<TableName, std::vector<const PlannedTarget*>> by_name;
  for (const auto& target : targets) by_name[target.name].push_back(&target);
  if (by_name.size() == targets.size()) return;
  std::vector<PlannedTarget> kept;
  for (auto& target : targets) {
    const auto& same = by_name[target.name];
    if (same.size() == 1) {
      kept.push_back(std::move(target));
      continue;
    }
    findings.push_back(
        {Code::kTargetNameTaken,
         first_member(target),
         {table_name_text(target.name), fmt::format("{}", same.size()), naming_keys(same), qualified(*target.members.front())}});
  }
  targets = std::move(kept);
}

/// StarRocks may be configured to ignore the case of names (FE enable_table_name_case_insensitive, 4.0).
void note_case_clashes(std::vector<PlannedTarget>& targets) {
  std::map<std::string, std::vector<std::string>> spellings;
  for (const auto& target : targets)
    spellings[ascii_lower(table_name_text(target.name))].push_back(table_name_text(target.name));
  for (auto& target : targets) {
    const auto& same = spellings[ascii_lower(table_name_text(target.name))];
    if (same.size() == 1) continue;
    const auto& other = same.front() == table_name_text(target.name) ? same[1] : same.front();
    target.findings.push_back({Code::kNameCase, first_member(target), {table_name_text(target.name), other}});
  }
}

/// mysql-cdc ignores the case of names, so it would also read tables that differ from a member by case only.
void note_look_alikes(std::vector<PlannedTarget>& targets, const Catalog& catalog) {
  std::map<std::string, std::set<std::string>> spellings;
  for (const auto& table : catalog.tables) spellings[ascii_lower(qualified(table))].insert(qualified(table));
  for (const auto& other : catalog.others) {
    spellings[ascii_lower(qualified(other))].insert(qualified(other));
  }
  for (auto& target : targets) {
    for (const auto* member : target.members) {
      for (const auto& spelling : spellings[ascii_lower(qualified(*member))]) {
        if (spelling != qualified(*member)) target.look_alikes.push_back(spelling);
      }
    }
  }
}

}  // namespace

std::string table_name_text(const TableName& name) { return name.database + "." + name.table; }

Object object_of(const TableName& name) { return {name.database, name.table}; }

Plan make_plan(const Config& config, const Catalog& catalog, const Matcher& matcher) {
  Plan plan;
  const auto owned = tables_by_rule(config, catalog, matcher, plan);
  note_left_out(catalog, matcher, plan);
  for (std::size_t i = 0; i < config.rules.size(); ++i) {
    const auto begin = static_cast<std::ptrdiff_t>(plan.targets.size());
    for (auto& group : group_shards(config.rules[i], owned[i])) {
      plan.targets.push_back(make_target(config.rules[i], std::move(group)));
    }
    std::sort(plan.targets.begin() + begin, plan.targets.end(),
              [](const PlannedTarget& a, const PlannedTarget& b) { return a.name < b.name; });
  }
  rename_databases(plan.targets, config.starrocks, plan.findings);
  rename_tables(plan.targets);
  drop_name_clashes(plan.targets, plan.findings);
  note_case_clashes(plan.targets);
  note_look_alikes(plan.targets, catalog);
  check_type_rules(config.type_rules, plan.targets);
  if (config.flink.open_shards) open_shards(plan.targets, catalog);
  assign_server_ids(plan, config, catalog.server.server_id);
  assign_jobs(config.flink, config.flink.tables_per_job, plan);
  return plan;
}

}  // namespace smt::plan
