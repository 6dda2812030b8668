#include "mapping/key/keys.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "mapping/column/ignored_columns.hpp"
#include "mapping/key/key_types.hpp"
#include "mapping/key/shaped_key.hpp"

namespace smt::mapping {
namespace {

/// Returns the columns that StarRocks itself would choose: up to three leading columns, ending with the first string
/// (docs/facts/starrocks-ddl.md#the-key-that-starrocks-chooses). A column that cannot be a key column is skipped at the
/// beginning and ends the list later.
std::vector<ShapedColumn> leading_columns(const std::vector<ShapedColumn>& shape, const TableRules& types) {
  constexpr std::size_t kMaxSortColumns = 3;
  std::vector<ShapedColumn> key;
  for (const auto& column : shape) {
    if (!fits_duplicate_key(column, types)) {
      if (key.empty()) continue;
      break;
    }
    key.push_back(column);
    if (key.size() == kMaxSortColumns || is_text(column, types)) break;
  }
  return key;
}

std::vector<ShapedColumn> duplicate_key(Mapping& mapping) {
  const auto& wanted = mapping.rule().duplicate_keys;
  if (!wanted) return leading_columns(mapping.shape, mapping.types);
  auto& findings = mapping.findings();
  auto columns = find_shaped(mapping.shape, mapping.table, *wanted, "duplicate_keys", findings);
  for (const auto& column : columns) {
    if (fits_duplicate_key(column, mapping.types)) continue;
    const auto type = type_in(column, KeyUse::kNone, mapping.types);
    findings.push_back(
        {Code::kConfColumnType,
         wanted->place,
         {"duplicate_keys", column.name(), qualified(mapping.table), type ? starrocks_type_text(*type) : "unknown"}});
  }
  return columns;
}

KeyChoice keyless(Mapping& mapping) {
  const auto& rule = mapping.rule();
  const auto& shape = mapping.shape;
  KeyChoice choice;
  choice.model = Model::kDuplicate;
  choice.columns = duplicate_key(mapping);
  add_line(Decision::kKey, "duplicate_keys", rule.duplicate_keys, choice.decided_by);
  choice.chosen_by =
      rule.duplicate_keys ? "chosen in the conf" : "the leading columns, because MySQL has no key for it";
  if (choice.columns.empty() && !rule.duplicate_keys && !shape.empty()) {
    choice.columns = {shape.front()};
    choice.as_sort_key = true;
    mapping.findings().push_back({Code::kKeyNoColumn, object_of(mapping.table), {shape.front().name()}});
  }
  return choice;
}

/// Returns the columns of MySQL's key. A column that is not in the shape is an error.
std::vector<ShapedColumn> columns_in_shape(const Key& key, Mapping& mapping) {
  const auto& table = mapping.table;
  const auto& shape = mapping.shape;
  std::vector<ShapedColumn> columns;
  for (const auto* column : columns_of(table, key)) {
    const ShapedColumn wanted{column, nullptr};
    if (std::find(shape.begin(), shape.end(), wanted) != shape.end()) {
      columns.push_back(wanted);
      continue;
    }
    const auto* rule = ignoring(table, *column, mapping.run.config.ignore_rules);
    mapping.findings().push_back(
        {Code::kKeyLeftOut,
         object_of(table, column->name),
         {rule == nullptr ? "'columns'" : fmt::format("[ignore.{}]", rule->id), column->name}});
    return {};
  }
  return columns;
}

void report_debezium(const Table& table, KeyChoice& choice, Findings& findings) {
  const auto& key = *choice.source_key;
  if (key.primary || table.first_unique.empty() || table.first_unique == key.name) return;
  choice.ignores_debezium = true;
  findings.push_back({Code::kKeyDebezium,
                      object_of(table),
                      {table.first_unique, fmt::format("UNIQUE {}", key.name), joined_names(choice.columns)}});
}

std::string in_mysql(const Key& key) {
  return key.primary ? "PRIMARY KEY in MySQL" : fmt::format("UNIQUE {} in MySQL", key.name);
}

/// Chooses the key if the rule does not.
KeyChoice usual_key(Mapping& mapping) {
  auto& findings = mapping.findings();
  const Place place = object_of(mapping.table);
  const auto* key = natural_key(mapping.table);
  if (key == nullptr) {
    findings.push_back({Code::kKeyless, place, {}});
    return keyless(mapping);
  }
  KeyChoice choice;
  choice.columns = columns_in_shape(*key, mapping);
  if (const auto* refused = refused_column(choice.columns, mapping.types)) {
    findings.push_back({Code::kKeyType, place, {key->name, refused->name(), refused->column->type->text}});
    return keyless(mapping);
  }
  choice.source_key = key;
  choice.chosen_by = in_mysql(*key);
  if (!key->primary) findings.push_back({Code::kKeyUnique, place, {key->name, joined_names(choice.columns)}});
  if (const auto& ignored = mapping.rule().duplicate_keys)
    findings.push_back({Code::kConfDuplicateKeysIgnored, ignored->place, {qualified(mapping.table)}});
  return choice;
}

/// Returns the key of a rule with `model` or `primary_key`.
KeyChoice wanted_key(Mapping& mapping) {
  const auto& table = mapping.table;
  const auto& shape = mapping.shape;
  const auto& rule = mapping.rule();
  auto& findings = mapping.findings();
  const auto model = rule.shape.model ? rule.shape.model->value : Model::kPrimary;
  auto choice = model == Model::kDuplicate ? keyless(mapping) : KeyChoice{};
  choice.model = model;
  choice.source_key = natural_key(table);
  if (rule.shape.primary_key && model != Model::kDuplicate) {
    choice.columns = find_shaped(shape, table, *rule.shape.primary_key, "primary_key", findings);
    add_line(Decision::kKey, "primary_key", rule.shape.primary_key, choice.decided_by);
    choice.chosen_by = "chosen in the conf";
  } else if (model == Model::kAggregate) {
    choice.columns = columns_without_aggregation(shape, rule.shape);
    choice.chosen_by = "the columns without aggregate.*";
  } else if (model != Model::kDuplicate && choice.source_key != nullptr) {
    choice.columns = columns_in_shape(*choice.source_key, mapping);
    choice.chosen_by = in_mysql(*choice.source_key);
  }
  if (rule.shape.primary_key && model == Model::kDuplicate)
    findings.push_back({Code::kPrimaryKeyIgnored, rule.shape.primary_key->place, {qualified(table)}});
  if (rule.duplicate_keys && model != Model::kDuplicate)
    findings.push_back({Code::kConfDuplicateKeysIgnored, rule.duplicate_keys->place, {qualified(table)}});
  check_wanted_key(choice, mapping);
  return choice;
}

}  // namespace

std::vector<const Column*> columns_of(const Table& table, const Key& key) {
  std::vector<const Column*> columns;
  for (const auto& part : key.parts) {
    if (const auto* column = find_column(table, part.column)) columns.push_back(column);
  }
  return columns;
}

KeyUse KeyChoice::use(std::size_t position) const {
  if (position >= columns.size()) return KeyUse::kNone;
  if (model == Model::kPrimary) return KeyUse::kPrimary;
  return as_sort_key ? KeyUse::kSort : KeyUse::kNone;
}

KeyChoice choose_key(Mapping& mapping) {
  const auto& rule = mapping.rule();
  const bool wanted = rule.shape.model || rule.shape.primary_key;
  auto choice = wanted ? wanted_key(mapping) : usual_key(mapping);
  std::vector<DecidedBy> lines;
  add_line(Decision::kKey, "model", rule.shape.model, lines);
  choice.decided_by.insert(choice.decided_by.begin(), lines.begin(), lines.end());
  if (choice.source_key != nullptr) report_debezium(mapping.table, choice, mapping.findings());
  if (choice.columns.empty()) return choice;
  std::vector<ShapedColumn> shards;
  for (const auto& added : mapping.planned.shard_columns) shards.push_back({nullptr, &added});
  std::erase_if(choice.columns, [&](const ShapedColumn& column) {
    return std::find(shards.begin(), shards.end(), column) != shards.end();
  });
  choice.columns.insert(choice.columns.begin(), shards.begin(), shards.end());
  if (!shards.empty()) {
    choice.chosen_by += ", after shard_columns";
    add_line(Decision::kKey, "shard_columns", rule.shape.shard_columns, choice.decided_by);
  }
  return choice;
}

}  // namespace smt::mapping
