#include "plan/shards.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "plan/names.hpp"

namespace smt {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The name with each run of digits as one NUL, which no name holds.
std::string pattern_of(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (!is_digit(c)) {
      out += c;
    } else if (out.empty() || out.back() != '\0') {
      out += '\0';
    }
  }
  return out;
}

/// Equal but for what never changes a value: display width and ZEROFILL, which only pads what a client prints.
bool same_type(const Shared<ColumnType>& a, const Shared<ColumnType>& b) {
  if (a == b) return true;
  std::array types{*a, *b};
  for (auto& type : types) {
    type.text.clear();
    type.display_width = -1;
    type.zerofill = false;
  }
  return types[0] == types[1];
}

std::optional<std::string> column_difference(const Column& a, const Column& b) {
  if (a.name != b.name) return fmt::format("column '{}' is where the others have '{}'", a.name, b.name);
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

std::string key_columns(const Key* key) {
  if (key == nullptr) return "none";
  std::string out;
  for (const auto& part : key->parts) out += (out.empty() ? "" : ", ") + part.column;
  return out;
}

/// Which details the members do not share; those of the first are taken.
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

TableGroup merged_group(const TableRule& rule, std::vector<const Table*> members) {
  TableGroup group{{}, std::move(members), {}};
  const auto& first = *group.members.front();
  const auto count = fmt::format("{}", group.members.size());
  const Place place = object_of(first);
  group.findings.push_back(
      {Code::kShardsMerged, place, {count, rule.id, qualified(first), qualified(*group.members.back())}});
  if (has_auto_increment_key(first) && !rule.shape.shard_columns) {
    group.findings.push_back({Code::kShardAutoIncrement, place, {count, key_columns(natural_key(first))}});
  }
  if (const auto details = differing_details(group.members); !details.empty()) {
    group.findings.push_back({Code::kShardDetails, place, {details, qualified(first)}});
  }
  return group;
}

/// Equal for tables of equal structure, and nearly always different for others.
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

/// Tables of one name pattern, sorted into classes of equal structure, in order of their first names. Only tables of
/// one outline are compared with each other: a thousand tables of a thousand structures are no million comparisons.
std::vector<std::vector<const Table*>> classes_of(const std::vector<const Table*>& tables) {
  if (tables.size() == 1) return {tables};
  std::vector<std::vector<const Table*>> classes;
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

void add_groups(const TableRule& rule, const std::vector<const Table*>& tables, std::vector<TableGroup>& groups) {
  const auto classes = classes_of(tables);
  const auto largest = std::max_element(classes.begin(), classes.end(),
                                        [](const auto& a, const auto& b) { return a.size() < b.size(); });
  for (auto members = classes.begin(); members != classes.end(); ++members) {
    if (members == largest && members->size() > 1) {
      groups.push_back(merged_group(rule, *members));
      continue;
    }
    for (const auto* table : *members) {
      TableGroup single{{}, {table}, {}};
      const bool must_merge = rule.shape.shard_merge && rule.shape.shard_merge->value == ShardMerge::kAlways;
      if (largest->size() > 1 || (must_merge && members != largest)) {
        const auto& model = *largest->front();
        single.findings.push_back({must_merge ? Code::kShardNotMerged : Code::kShardOddOne,
                                   object_of(*table),
                                   {fmt::format("{}", largest->size()), qualified(model), *difference(*table, model)}});
      }
      groups.push_back(std::move(single));
    }
  }
}

TableName name_of(const TableGroup& group, const TargetNames& names, const TableRule& rule) {
  if (group.members.size() == 1) return names.of(*group.members.front());
  std::vector<TableName> all;
  for (const auto* member : group.members) all.push_back(names.of(*member));
  return shard_name(all, rule.shape.shard_name);
}

/// `shard_merge = auto` is what holds without it.
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
  for (std::size_t i = 0; i < std::min(a.columns.size(), b.columns.size()); ++i) {
    if (auto words = column_difference(a.columns[i], b.columns[i])) return words;
  }
  if (a.columns.size() > b.columns.size()) return fmt::format("column '{}' is extra", a.columns[b.columns.size()].name);
  if (a.columns.size() < b.columns.size())
    return fmt::format("column '{}' is missing", b.columns[a.columns.size()].name);
  const auto key_a = key_columns(natural_key(a));
  const auto key_b = key_columns(natural_key(b));
  if (key_a != key_b) return fmt::format("its key is ({}), not ({})", key_a, key_b);
  return std::nullopt;
}

std::pair<std::string, std::string> shard_pattern(std::string_view schema, std::string_view table) {
  return {pattern_of(schema), pattern_of(table)};
}

std::vector<TableGroup> group_shards(const TableRule& rule, const std::vector<const Table*>& tables) {
  const TargetNames names{rule};
  const bool merges = !rule.shape.shard_merge || rule.shape.shard_merge->value != ShardMerge::kNever;
  std::map<std::pair<std::string, std::string>, std::vector<const Table*>> patterns;
  for (const auto* table : tables) {
    const auto name = merges ? names.of(*table) : TableName{table->schema, table->name};
    patterns[merges ? shard_pattern(name.database, name.table) : std::pair{name.database, name.table}].push_back(table);
  }
  std::vector<TableGroup> groups;
  for (const auto& [pattern, members] : patterns) add_groups(rule, members, groups);
  for (auto& group : groups) {
    group.name = name_of(group, names, rule);
    group.decided_by = decided_by(group, rule.shape);
  }
  return groups;
}

}  // namespace smt
