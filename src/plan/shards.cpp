#include "plan/shards.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "plan/name_patterns.hpp"
#include "plan/names.hpp"
#include "plan/widen.hpp"
#include "plan/wider_type.hpp"
#include "text/ascii.hpp"
#include "text/numbers.hpp"

namespace smt::plan {
namespace {

/// Compares the columns at one position.
std::optional<std::string> column_difference(const Column& a, const Column& b) {
  if (!same_type(a.type, b.type)) return fmt::format("column '{}' is {}, not {}", a.name, a.type->text, b.type->text);
  if (a.nullable != b.nullable) {
    return fmt::format("column '{}' is {}, not {}", a.name, a.nullable ? "NULL" : "NOT NULL",
                       b.nullable ? "NULL" : "NOT NULL");
  }
  if (a.charset != b.charset) {
    return fmt::format("column '{}' has the character set {}, not {}", a.name, *a.charset, *b.charset);
  }
  return std::nullopt;
}

/// Returns the details that tables of equal structure do not share; the tool uses those of the first table.
std::string differing_details(const std::vector<const Table*>& members) {
  const auto& first = *members.front();
  std::set<std::string> details;
  for (const auto* member : members) {
    if (member->comment != first.comment) details.insert("comments");
    for (std::size_t i = 0; i < first.columns.size(); ++i) {
      if (member->columns[i].comment != first.columns[i].comment) details.insert("comments");
      if (!(member->columns[i].default_value == first.columns[i].default_value)) details.insert("defaults");
    }
  }
  return fmt::format("{}", fmt::join(details, " and "));
}

bool has_auto_increment_key(const Table& table) {
  const auto* key = natural_key(table);
  if (key == nullptr) return false;
  return std::any_of(key->parts.begin(), key->parts.end(), [&](const KeyPart& part) {
    const auto* column = find_column(table, part.column);
    return column != nullptr && column->auto_increment;
  });
}

void report_merged(const TableRule& rule, const Table& model, TableGroup& group) {
  const auto& first = *group.members.front();
  const auto count = fmt::format("{}", group.members.size());
  const Place place = object_of(first);
  group.findings.push_back(
      {Code::kShardsMerged, place, {count, rule.id, qualified(first), qualified(*group.members.back())}});
  if (has_auto_increment_key(model) && !rule.shape.shard_columns)
    group.findings.push_back({Code::kShardAutoIncrement, place, {count, key_columns(natural_key(model))}});
}

/// Makes a group of tables of equal structure.
TableGroup merged_group(const TableRule& rule, ShardClass members) {
  TableGroup group{{}, std::move(members), {}};
  const auto& first = *group.members.front();
  report_merged(rule, first, group);
  if (const auto details = differing_details(group.members); !details.empty())
    group.findings.push_back({Code::kShardDetails, object_of(first), {details, qualified(first)}});
  return group;
}

/// Returns a value that is equal for tables of equal structure, and nearly always different for others.
std::string outline_of(const Table& table) {
  std::string outline = key_columns(natural_key(table));
  for (const auto& column : table.columns) {
    outline += '\n' + column.name;
    outline += column.nullable ? " NULL " : " ";
    outline += name_of(column.type->kind);
    outline += std::to_string(column.type->length);
  }
  return outline;
}

/// Sorts tables of one name pattern into classes of equal structure, in the order of their first names. Compares only
/// tables with equal outlines, so that a thousand tables of a thousand structures do not need a million comparisons.
std::vector<ShardClass> classes_of(const std::vector<const Table*>& tables) {
  if (tables.size() == 1) return {tables};
  std::vector<ShardClass> classes;
  std::map<std::string, std::vector<std::size_t>> by_outline;  // indexes of classes
  for (const auto* table : tables) {
    auto& alike = by_outline[outline_of(*table)];
    const auto same = std::find_if(alike.begin(), alike.end(),
                                   [&](std::size_t i) { return !difference(*table, *classes[i].front()); });
    if (same == alike.end()) {
      alike.push_back(classes.size());
      classes.push_back({table});
    } else {
      classes[*same].push_back(table);
    }
  }
  return classes;
}

const ShardClass& largest_of(const std::vector<ShardClass>& classes) {
  return *std::max_element(classes.begin(), classes.end(),
                           [](const auto& a, const auto& b) { return a.size() < b.size(); });
}

bool wants(const TableRule& rule, ShardMerge merge) {
  return rule.shape.shard_merge && rule.shape.shard_merge->value == merge;
}

/// Returns the finding about a table that differs from the largest class, or nullopt if the table merely has such a
/// name.
std::optional<Code> code_for_odd(const TableRule& rule, const ShardClass& largest, const Table& table) {
  if (wants(rule, ShardMerge::kAlways)) return Code::kShardNotMerged;
  if (largest.size() > 1) return Code::kShardOddOne;
  return are_alike(*largest.front(), table) ? std::optional{Code::kShardDiffers} : std::nullopt;
}

TableGroup single_group(const Table& table, std::optional<Code> code, const ShardClass& largest,
                        const std::string& difference) {
  TableGroup group{{}, {&table}, {}};
  if (code)
    group.findings.push_back(
        {*code, object_of(table), {fmt::format("{}", largest.size()), qualified(*largest.front()), difference}});
  return group;
}

/// Merges the largest class.
void add_equal(const TableRule& rule, const std::vector<ShardClass>& classes, std::vector<TableGroup>& groups) {
  const auto& largest = largest_of(classes);
  for (const auto& members : classes) {
    if (&members == &largest && (members.size() > 1 || classes.size() == 1)) {
      groups.push_back(members.size() > 1 ? merged_group(rule, members) : TableGroup{{}, members, {}});
      continue;
    }
    for (const auto* table : members) {
      const bool is_model = &members == &largest;
      const auto code = is_model ? std::nullopt : code_for_odd(rule, largest, *table);
      groups.push_back(single_group(*table, code, largest, code ? *difference(*table, *largest.front()) : ""));
    }
  }
}

/// Widens the merged table for one more shard, or returns why that is not possible.
std::optional<std::string> cannot_join(Table& merged, const Table& model, const Table& table) {
  if (!are_alike(model, table)) return "no more than half of its columns are there, too";
  return widen(merged, table);
}

/// Widens for each member, as tables of equal structure may have different defaults.
void widen_by_all(Table& merged, const ShardClass& members) {
  for (const auto* member : members) widen(merged, *member);
}

TableGroup widened_group(const TableRule& rule, const std::vector<ShardClass>& classes, Table merged) {
  TableGroup group;
  for (const auto& members : classes) group.members.insert(group.members.end(), members.begin(), members.end());
  std::sort(group.members.begin(), group.members.end(),
            [](const Table* a, const Table* b) { return std::tie(a->schema, a->name) < std::tie(b->schema, b->name); });
  const auto& first = *group.members.front();
  merged.schema = first.schema;
  merged.name = first.name;
  report_merged(rule, merged, group);
  const auto widened = widened_columns(merged, classes);
  group.findings.insert(group.findings.end(), widened.begin(), widened.end());
  group.widened = std::move(merged);
  return group;
}

/// Merges the largest class, then each other class that fits the table merged so far.
void add_widened(const TableRule& rule, const std::vector<ShardClass>& classes, std::vector<TableGroup>& groups) {
  const auto& largest = largest_of(classes);
  auto merged = *largest.front();
  std::vector<ShardClass> joined;
  for (const auto& members : classes) {
    if (&members == &largest) {
      widen_by_all(merged, members);
      joined.push_back(members);
    } else if (const auto why = cannot_join(merged, *largest.front(), *members.front())) {
      for (const auto* table : members) groups.push_back(single_group(*table, Code::kShardCannotWiden, largest, *why));
    } else {
      widen_by_all(merged, members);
      joined.push_back(members);
    }
  }
  if (joined.size() > 1) {
    groups.push_back(widened_group(rule, joined, std::move(merged)));
  } else {
    add_equal(rule, joined, groups);
  }
}

void add_groups(const TableRule& rule, const std::vector<const Table*>& tables, std::vector<TableGroup>& groups) {
  const auto classes = classes_of(tables);
  if (classes.size() > 1 && wants(rule, ShardMerge::kWidest)) return add_widened(rule, classes, groups);
  add_equal(rule, classes, groups);
}

TableName target_name(const TableGroup& group, const TargetNames& names, const TableRule& rule, HexWidths hex) {
  if (group.members.size() == 1) return names.name_of(*group.members.front());
  std::vector<TableName> all;
  for (const auto* member : group.members) all.push_back(names.name_of(*member));
  return shard_name(all, rule.shape.shard_name, hex);
}

/// Tables that may become one target.
struct Candidates {
  std::vector<const Table*> tables;
  HexWidths hex;
};

std::vector<Candidates> each_alone(const std::vector<const Table*>& tables) {
  std::vector<Candidates> all;
  for (const auto* table : tables) all.push_back({{table}, {}});
  return all;
}

std::vector<Candidates> candidates(const std::vector<const Table*>& tables, const TargetNames& names) {
  std::vector<TableName> all;
  for (const auto* table : tables) all.push_back(names.name_of(*table));
  const NamePatterns patterns{all};
  std::map<NamePatterns::OfTable, Candidates> by_pattern;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    const auto pattern = patterns.pattern_of(all[i]);
    auto& group = by_pattern[pattern];
    group.tables.push_back(tables[i]);
    group.hex = {pattern.database.hex_width, pattern.table.hex_width};
  }
  std::vector<Candidates> out;
  for (auto& [pattern, group] : by_pattern) out.push_back(std::move(group));
  return out;
}

/// `shard_merge = auto` is the default.
std::vector<DecidedBy> decided_by(const TableGroup& group, const ShapeRule& shape) {
  std::vector<DecidedBy> lines;
  const auto add = [&](Decision decision, std::string_view key, const auto& setting) {
    if (setting) lines.push_back({decision, {nullptr, "", key, &setting->place}});
  };
  add(Decision::kName, "target_database", shape.target_database);
  add(Decision::kName, "target_table", shape.target_table);
  if (group.members.size() > 1) add(Decision::kName, "shard_name", shape.shard_name);
  if (shape.shard_merge && shape.shard_merge->value != ShardMerge::kAuto)
    add(Decision::kMembers, "shard_merge", shape.shard_merge);
  return lines;
}

}  // namespace

std::optional<std::string> difference(const Table& a, const Table& b) {
  const auto lacks = [](const Table& table, const Column& column) {
    return std::none_of(table.columns.begin(), table.columns.end(),
                        [&](const Column& one) { return one.name == column.name; });
  };
  for (std::size_t i = 0; i < std::max(a.columns.size(), b.columns.size()); ++i) {
    const auto* of_a = i < a.columns.size() ? &a.columns[i] : nullptr;
    const auto* of_b = i < b.columns.size() ? &b.columns[i] : nullptr;
    const bool both = of_a != nullptr && of_b != nullptr;
    if (both && of_a->name == of_b->name) {
      if (auto words = column_difference(*of_a, *of_b)) return words;
    } else if (both && equal_ignoring_case(of_a->name, of_b->name)) {
      return fmt::format("column '{}' is written '{}' in the others", of_a->name, of_b->name);
    } else if (of_b != nullptr && lacks(a, *of_b)) {
      return fmt::format("column '{}' is missing", of_b->name);
    } else if (of_a != nullptr && lacks(b, *of_a)) {
      return fmt::format("column '{}' is extra", of_a->name);
    } else {
      return fmt::format("column '{}' is where the others have '{}'", of_a->name, of_b->name);
    }
  }
  const auto key_a = key_columns(natural_key(a));
  const auto key_b = key_columns(natural_key(b));
  if (key_a != key_b) return fmt::format("its key is ({}), not ({})", key_a, key_b);
  return std::nullopt;
}

std::pair<std::string, std::string> shard_pattern(std::string_view schema, std::string_view table) {
  return {without_numbers(schema), without_numbers(table)};
}

std::vector<TableGroup> group_shards(const TableRule& rule, const std::vector<const Table*>& tables) {
  const TargetNames names{rule};
  std::vector<TableGroup> groups;
  for (const auto& [members, hex] : wants(rule, ShardMerge::kNever) ? each_alone(tables) : candidates(tables, names)) {
    const auto first = groups.size();
    add_groups(rule, members, groups);
    for (auto group = groups.begin() + static_cast<std::ptrdiff_t>(first); group != groups.end(); ++group) {
      group->name = target_name(*group, names, rule, hex);
      group->decided_by = decided_by(*group, rule.shape);
    }
  }
  return groups;
}

}  // namespace smt::plan
