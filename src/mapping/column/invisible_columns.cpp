// Seen with Flink CDC 3.5.0 on MariaDB 10.11 (docs/decisions/0013-columns-that-are-not-shown.md), and in its classes
// MySqlSnapshotSplitReadTask and AbstractMySqlFieldReader: Flink CDC reads the n-th value of a row of SELECT * by the
// type of the table's n-th column, counts invisible columns, and stores the value in the place of that column.

#include "mapping/column/invisible_columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "mapping/column/source_columns.hpp"
#include "smt/sql_text.hpp"

namespace smt::mapping {
namespace {

constexpr std::string_view kOwnKey = "my_row_id";  // the invisible key that MySQL generates

/// Returns how the snapshot's reader reads a value from a row. It reads columns with equal results alike.
std::tuple<int, std::string> reading_of(const Column& column) {
  constexpr int kTime = 1, kDate = 2, kDatetime = 3, kSmall = 4, kText = 5, kAny = 6;
  switch (column.type->kind) {
    case MysqlType::kTime: return {kTime, ""};
    case MysqlType::kDate: return {kDate, ""};
    case MysqlType::kDatetime: return {kDatetime, ""};  // Debezium gives TIMESTAMP another type
    case MysqlType::kTinyint:
    case MysqlType::kSmallint: return {kSmall, ""};
    case MysqlType::kChar:
    case MysqlType::kVarchar:
    case MysqlType::kText: return {kText, *column.charset};
    default: return {kAny, ""};
  }
}

using Names = std::vector<std::string>;

void add_key(const Key& key, std::set<std::string>& names) {
  for (const auto& part : key.parts) names.insert(part.column);
}

/// Returns the columns by which Debezium, Flink or StarRocks distinguishes rows.
std::set<std::string> key_names(const Table& table, const TargetTable& target, const KeyChoice& key,
                                const Column* chunk_key) {
  std::set<std::string> names;
  for (const auto& one : table.keys) {
    const bool of_debezium = one.primary || (one.unique && one.name == table.first_unique);
    const bool of_flink = key.source_key != nullptr && one.name == key.source_key->name;
    if (of_debezium || of_flink) add_key(one, names);
  }
  if (target.model != Model::kDuplicate) {
    for (std::size_t i = 0; i < target.key.size(); ++i) names.insert(target.columns[i].source_name);
  }
  if (chunk_key != nullptr) names.insert(chunk_key->name);
  return names;
}

Names invisible_in_key(const Table& table, const std::set<std::string>& key) {
  if (table.key_hidden) return {std::string{kOwnKey}};
  Names names;
  for (const auto& column : table.columns) {
    if (column.invisible && key.contains(column.name)) names.push_back(column.name);
  }
  return names;
}

/// Returns the invisible columns behind the last visible column.
Names invisible_at_end(const Table& table) {
  Names names;
  for (auto column = table.columns.rbegin(); column != table.columns.rend() && column->invisible; ++column)
    names.insert(names.begin(), column->name);
  return names;
}

/// The first visible column that the reader reads by the type of another column.
struct Shift {
  const Column* read = nullptr;
  const Column* by = nullptr;
};

Shift first_shift(const Table& table) {
  std::size_t place = 0;
  for (const auto& column : table.columns) {
    if (column.invisible) continue;
    const auto& by = table.columns[place++];
    if (reading_of(by) != reading_of(column)) return {&column, &by};
  }
  return {};
}

Names invisible_before(const Table& table, const Column& column) {
  Names names;
  for (const auto& one : table.columns) {
    if (&one == &column) break;
    if (one.invisible) names.push_back(one.name);
  }
  return names;
}

/// Returns the statement that makes the columns visible. MariaDB can only redefine the whole column.
std::string fixing_statement(const Table& table, const Names& names, Flavour flavour) {
  std::string changes;
  for (const auto& name : names) {
    const auto column = quote_identifier(name);
    changes += changes.empty() ? "" : ", ";
    changes += flavour == Flavour::kMariadb ? fmt::format("MODIFY {} …", column)
                                            : fmt::format("ALTER COLUMN {} SET VISIBLE", column);
  }
  return fmt::format("ALTER TABLE {}.{} {}", quote_identifier(table.schema), quote_identifier(table.name), changes);
}

Diagnostic broken(Code code, const Table& table, const Names& names, Flavour flavour, Names more = {}) {
  Diagnostic finding{
      code, object_of(table), {fmt::format("{}", fmt::join(names, ", ")), fixing_statement(table, names, flavour)}};
  finding.arguments.insert(finding.arguments.end(), more.begin(), more.end());
  return finding;
}

std::optional<Diagnostic> broken_in(const Table& table, const std::set<std::string>& key, Flavour flavour) {
  if (const auto names = invisible_in_key(table, key); !names.empty())
    return broken(Code::kFlinkInvisibleKey, table, names, flavour);
  if (const auto names = invisible_at_end(table); !names.empty())
    return broken(Code::kFlinkInvisibleLast, table, names, flavour);
  if (const auto shift = first_shift(table); shift.read != nullptr)
    return broken(Code::kFlinkInvisibleType, table, invisible_before(table, *shift.read), flavour,
                  {shift.read->name, shift.by->type->text});
  return std::nullopt;
}

/// Returns what Debezium inserts for a missing value of a NOT NULL column.
std::string in_its_place(const Column& column) {
  using enum ColumnDefault::Kind;
  const auto& value = *column.default_value;
  switch (value.kind) {
    case kLiteral: return fmt::format("its default '{}'", value.text);
    case kBits: return fmt::format("its default b'{}'", value.text);
    case kHex: return fmt::format("its default x'{}'", value.text);
    case kCurrentTimestamp:
    case kExpression: return "1970-01-01 00:00:00, 0 or ''";
    case kNone:
    case kNull: break;
  }
  const auto kind = column.type->kind;
  if (kind == MysqlType::kDate || kind == MysqlType::kDatetime || kind == MysqlType::kTimestamp) return "1970-01-01";
  return column.type->kind >= MysqlType::kChar ? "''" : "0";
}

}  // namespace

std::optional<Diagnostic> what_invisible_columns_break(const PlannedTarget& planned, const TargetTable& target,
                                                       const KeyChoice& key, const Column* chunk_key, Flavour flavour) {
  for (const auto* member : planned.members) {
    const bool plain = std::none_of(member->columns.begin(), member->columns.end(),
                                    [](const Column& column) { return column.invisible; });
    if (plain && !member->key_hidden) continue;
    if (auto found = broken_in(*member, key_names(*member, target, key, chunk_key), flavour)) return found;
  }
  return std::nullopt;
}

void report_invisible_columns(const Table& table, const TargetTable& target, Findings& findings) {
  for_each_source(table, target, [&](const Column& column, const TargetColumn&) {
    if (!column.invisible) return;
    const Place place = object_of(table, column.name);
    if (column.nullable) {
      findings.push_back({Code::kColumnInvisible, place, {}});
    } else {
      findings.push_back({Code::kInvisibleDefault, place, {in_its_place(column)}});
    }
  });
}

}  // namespace smt::mapping
