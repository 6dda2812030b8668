#include "target/keys.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace smt {
namespace {

std::string joined(const std::vector<const Column*>& columns) {
  std::string out;
  for (const auto* column : columns) out += (out.empty() ? "" : ", ") + column->name;
  return out;
}

std::optional<StarRocksType> type_in(const Column& column, KeyUse use, const TableRules& types) {
  const auto mapping = map_type(column, use, types.of(column, use == KeyUse::kPrimary), {});
  return mapping ? std::optional{mapping->starrocks} : std::nullopt;
}

/// The first column whose StarRocks type no primary key takes, or null.
const Column* refused_column(const std::vector<const Column*>& columns, const TableRules& types) {
  const auto refused = std::find_if(columns.begin(), columns.end(), [&](const Column* column) {
    const auto type = type_in(*column, KeyUse::kPrimary, types);
    return type && !fits_primary_key(type->kind);
  });
  return refused == columns.end() ? nullptr : *refused;
}

bool fits_duplicate_key(const Column& column, const TableRules& types) {
  const auto type = type_in(column, KeyUse::kNone, types);
  return type && fits_sort_key(type->kind);
}

bool is_text(const Column& column, const TableRules& types) {
  const auto type = type_in(column, KeyUse::kNone, types);
  return type && (type->kind == StarRocksKind::kVarchar || type->kind == StarRocksKind::kChar);
}

/// As StarRocks itself chooses: up to three leading columns, ending with the first string (starrocks-ddl.md §3.3). A
/// column that can't be a key is passed over when it comes first and ends the list later.
std::vector<const Column*> leading_columns(const Table& table, const TableRules& types) {
  constexpr std::size_t kMaxSortColumns = 3;
  std::vector<const Column*> key;
  for (const auto& column : table.columns) {
    if (!fits_duplicate_key(column, types)) {
      if (key.empty()) continue;
      break;
    }
    key.push_back(&column);
    if (key.size() == kMaxSortColumns || is_text(column, types)) break;
  }
  return key;
}

std::vector<const Column*> duplicate_key(const Table& table, const TableRule& rule, const TableRules& types,
                                         Findings& findings) {
  if (!rule.duplicate_keys) return leading_columns(table, types);
  auto columns = find_columns(table, *rule.duplicate_keys, "duplicate_keys", findings);
  for (const auto* column : columns) {
    if (fits_duplicate_key(*column, types)) continue;
    const auto type = type_in(*column, KeyUse::kNone, types);
    findings.push_back({Code::kConfColumnType,
                        rule.duplicate_keys->place,
                        {"duplicate_keys", column->name, qualified(table), type ? text(*type) : "unknown"}});
  }
  return columns;
}

KeyChoice keyless(const Table& table, const TableRule& rule, const TableRules& types, Findings& findings) {
  KeyChoice choice{Model::kDuplicate, duplicate_key(table, rule, types, findings), false, false};
  if (choice.columns.empty() && !rule.duplicate_keys) {
    choice.columns = {&table.columns.front()};
    choice.for_want_of_better = true;
    findings.push_back({Code::kKeyNoColumn, {qualified(table), 0}, {table.columns.front().name}});
  }
  return choice;
}

void tell_debezium(const Table& table, const Key& key, const std::vector<const Column*>& columns, KeyChoice& choice,
                   Findings& findings) {
  if (key.primary || table.first_unique.empty() || table.first_unique == key.name) return;
  choice.ignores_debezium = true;
  findings.push_back({Code::kKeyDebezium,
                      {qualified(table), 0},
                      {table.first_unique, fmt::format("UNIQUE {}", key.name), joined(columns)}});
}

}  // namespace

std::vector<const Column*> columns_of(const Table& table, const Key& key) {
  std::vector<const Column*> columns;
  for (const auto& part : key.parts) {
    if (const auto* column = find_column(table, part.column)) columns.push_back(column);
  }
  return columns;
}

Diagnostic unknown_column(const Table& table, const std::string& column, const Place& place,
                          std::string_view conf_key) {
  std::vector<std::string_view> names;
  for (const auto& known : table.columns) names.push_back(known.name);
  return {Code::kConfColumnUnknown, place, {std::string{conf_key}, column, qualified(table), nearest(column, names)}};
}

std::vector<const Column*> find_columns(const Table& table, const ColumnList& list, std::string_view conf_key,
                                        Findings& findings) {
  std::vector<const Column*> columns;
  for (const auto& name : list.columns) {
    const auto* column = find_column(table, name);
    if (column == nullptr) {
      findings.push_back(unknown_column(table, name, list.place, conf_key));
    } else if (std::find(columns.begin(), columns.end(), column) == columns.end()) {
      columns.push_back(column);
    }
  }
  return columns;
}

KeyUse KeyChoice::use(std::size_t position) const {
  if (position >= columns.size()) return KeyUse::kNone;
  if (model == Model::kPrimary) return KeyUse::kPrimary;
  return for_want_of_better ? KeyUse::kSort : KeyUse::kNone;
}

KeyChoice choose_key(const Table& table, const TableRule& rule, const TableRules& types, Findings& findings) {
  const Place place{qualified(table), 0};
  const auto* key = natural_key(table);
  if (key == nullptr) {
    findings.push_back({Code::kKeyless, place, {}});
    return keyless(table, rule, types, findings);
  }
  KeyChoice choice{Model::kPrimary, columns_of(table, *key), false, false};
  if (const auto* refused = refused_column(choice.columns, types)) {
    findings.push_back({Code::kKeyType, place, {key->name, refused->name, refused->type.text}});
    return keyless(table, rule, types, findings);
  }
  if (!key->primary) findings.push_back({Code::kKeyUnique, place, {key->name, joined(choice.columns)}});
  tell_debezium(table, *key, choice.columns, choice, findings);
  if (rule.duplicate_keys) {
    findings.push_back({Code::kConfDuplicateKeysIgnored, rule.duplicate_keys->place, {qualified(table)}});
  }
  return choice;
}

std::uint64_t encoded_key_length(const std::vector<const TargetColumn*>& key) {
  std::uint64_t bytes = 0;
  for (const auto* column : key) {
    const auto& type = column->mapping.starrocks;
    switch (type.kind) {
      case StarRocksKind::kBoolean:
      case StarRocksKind::kTinyint: bytes += 1; break;
      case StarRocksKind::kSmallint: bytes += 2; break;
      case StarRocksKind::kInt:
      case StarRocksKind::kDate: bytes += 4; break;
      case StarRocksKind::kLargeint: bytes += 16; break;
      case StarRocksKind::kVarchar: bytes += type.length + (column == key.back() ? 0u : 2u); break;
      default: bytes += 8; break;
    }
  }
  return bytes;
}

}  // namespace smt
