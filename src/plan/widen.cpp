#include "plan/widen.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "plan/wider_type.hpp"
#include "text/ascii.hpp"

namespace smt::plan {
namespace {

/// Finds a column by its exact case, as Flink CDC does; find_column may ignore case.
const Column* exact_column(const Table& table, std::string_view name) {
  const auto* column = find_column(table, name);
  return column != nullptr && column->name == name ? column : nullptr;
}

std::string type_words(const Column& column) {
  return column.charset->empty() ? column.type->text
                                 : fmt::format("{} CHARACTER SET {}", column.type->text, *column.charset);
}

/// A shard without the column supplies NULL, so the column must not have another default.
Shared<ColumnDefault> shared_default(const Column& a, const Column& b, bool nullable) {
  if (a.default_value == b.default_value) return a.default_value;
  return ColumnDefault{nullable ? ColumnDefault::Kind::kNull : ColumnDefault::Kind::kNone, "", 0};
}

std::optional<std::string> widen_column(Column& merged, const Column& shard) {
  if (merged.name != shard.name)
    return fmt::format("column '{}' is written '{}' in the others, and Flink tells the two apart", shard.name,
                       merged.name);
  const auto type = wider_type(merged, shard);
  if (!type)
    return fmt::format("column '{}' is {}, and no type also holds {}", shard.name, type_words(shard),
                       type_words(merged));
  merged.type = type->type;
  merged.charset = type->charset;
  merged.character_length = type->character_length;
  merged.octet_length = type->octet_length;
  merged.nullable = merged.nullable || shard.nullable;
  merged.default_value = shared_default(merged, shard, merged.nullable);
  merged.auto_increment = merged.auto_increment || shard.auto_increment;
  merged.generated = merged.generated || shard.generated;
  merged.invisible = merged.invisible || shard.invisible;
  merged.on_update = merged.on_update || shard.on_update;
  merged.json_valid = merged.json_valid || shard.json_valid;
  return std::nullopt;
}

void let_be_null(Column& column) {
  column.nullable = true;
  column.default_value = ColumnDefault{ColumnDefault::Kind::kNull, "", 0};
}

/// Inserts the column after `before`; at the front if `before` is null.
void insert_behind(Table& merged, Column column, const Column* before) {
  let_be_null(column);
  const auto at = std::find_if(merged.columns.begin(), merged.columns.end(),
                               [&](const Column& one) { return before != nullptr && one.name == before->name; });
  merged.columns.insert(before == nullptr ? merged.columns.begin() : std::next(at), std::move(column));
}

std::string default_words(const ColumnDefault& value) {
  return value.kind == ColumnDefault::Kind::kLiteral ? fmt::format("'{}'", value.text) : value.text;
}

/// Describes a column in a shard.
std::string description(const Column* column, const Column& merged) {
  if (column == nullptr) return "no such column";
  const bool names_charset = !(column->charset == merged.charset) && !column->charset->empty();
  const auto kind = column->default_value->kind;
  const bool lost_default = !(column->default_value == merged.default_value) && kind != ColumnDefault::Kind::kNone &&
                            kind != ColumnDefault::Kind::kNull;
  return fmt::format("{} {}{}", names_charset ? type_words(*column) : column->type->text,
                     column->nullable ? "NULL" : "NOT NULL",
                     lost_default ? fmt::format(" DEFAULT {}", default_words(*column->default_value)) : "");
}

struct Described {
  std::string words;
  const Table* first;
  std::size_t tables;
};

std::vector<Described> descriptions(const Column& merged, const std::vector<ShardClass>& classes) {
  std::vector<Described> all;
  const auto add = [&](const Table* table) {
    auto words = description(exact_column(*table, merged.name), merged);
    const auto same = std::find_if(all.begin(), all.end(), [&](const Described& one) { return one.words == words; });
    if (same == all.end()) {
      all.push_back({std::move(words), table, 1});
    } else {
      ++same->tables;
    }
  };
  for (const auto& tables : classes) std::for_each(tables.begin(), tables.end(), add);
  return all;
}

/// Returns "int NOT NULL in shop.log_1 and 2 more, no such column in shop.log_4".
std::string listed(const std::vector<Described>& descriptions) {
  std::string out;
  for (const auto& one : descriptions) {
    out += fmt::format("{}{} in {}", out.empty() ? "" : ", ", one.words, qualified(*one.first));
    if (one.tables > 1) out += fmt::format(" and {} more", one.tables - 1);
  }
  return out;
}

}  // namespace

std::string key_columns(const Key* key) {
  if (key == nullptr) return "none";
  std::string out;
  for (const auto& part : key->parts) out += (out.empty() ? "" : ", ") + part.column;
  return out;
}

bool are_alike(const Table& a, const Table& b) {
  std::set<std::string> names;
  for (const auto& column : a.columns) names.insert(ascii_lower(column.name));
  const auto common = std::count_if(b.columns.begin(), b.columns.end(),
                                    [&](const Column& column) { return names.contains(ascii_lower(column.name)); });
  return 2 * static_cast<std::size_t>(common) > std::max(a.columns.size(), b.columns.size());
}

std::optional<std::string> widen(Table& merged, const Table& shard) {
  const auto key = key_columns(natural_key(shard)), key_of_others = key_columns(natural_key(merged));
  if (key != key_of_others) return fmt::format("its key is ({}), not ({})", key, key_of_others);
  auto out = merged;
  const Column* before = nullptr;
  for (const auto& column : shard.columns) {
    const auto* known = find_column(out, column.name);
    if (known == nullptr) {
      insert_behind(out, column, before);
    } else if (auto why = widen_column(out.columns[static_cast<std::size_t>(known - out.columns.data())], column)) {
      return why;
    }
    before = &column;
  }
  for (auto& column : out.columns) {
    if (find_column(shard, column.name) == nullptr) let_be_null(column);
  }
  out.key_hidden = out.key_hidden || shard.key_hidden;
  if (out.range_column != shard.range_column) out.range_column.clear();
  merged = std::move(out);
  return std::nullopt;
}

Findings widened_columns(const Table& merged, const std::vector<ShardClass>& classes) {
  Findings findings;
  for (const auto& column : merged.columns) {
    const auto all = descriptions(column, classes);
    if (all.size() > 1)
      findings.push_back({Code::kShardWidened,
                          object_of(merged, column.name),
                          {column.name, description(&column, column), listed(all)}});
  }
  return findings;
}

}  // namespace smt::plan
