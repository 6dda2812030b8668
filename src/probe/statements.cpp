#include "probe/statements.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "probe/conditions.hpp"
#include "smt/sql_text.hpp"

namespace smt::probe {
namespace {

/// Returns "a, b" from the result of `text(i)` for each position.
template <typename Text>
std::string generated_list(std::size_t count, Text text, std::string_view between = ", ") {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += (i == 0 ? std::string{} : std::string{between}) + text(i);
  return out;
}

/// Selects the list from the chosen rows.
std::string rows_with(std::string_view select_list, const RowsOf& rows) {
  if (rows.size() == 1) return fmt::format("SELECT {}{}", select_list, rows.front());
  return generated_list(
      rows.size(), [&](std::size_t i) { return fmt::format("(SELECT {}{})", select_list, rows[i]); }, " UNION ALL ");
}

/// Selects bytes as hexadecimal text, and bits as a number.
std::string key_value(const Column& column) {
  const auto name = quote_identifier(column.name);
  if (is_bytes(column.type->kind)) return fmt::format("HEX({})", name);
  return column.type->kind == MysqlType::kBit ? name + " + 0" : name;
}

/// Returns "`a` AS k0, `b` AS k1".
std::string key_list(const Table& table) {
  const auto columns = naming_columns(table);
  return generated_list(columns.size(),
                        [&](std::size_t i) { return fmt::format("{} AS k{}", key_value(*columns[i]), i); });
}

/// Returns "k0, k1", or with a table "r.k0, r.k1".
std::string key_names(const Table& table, std::string_view of = "") {
  return generated_list(naming_columns(table).size(), [&](std::size_t i) { return fmt::format("{}k{}", of, i); });
}

std::string range(const Doubt& doubt, const Table& table) {
  return fmt::format("{} FORCE INDEX ({}) WHERE {}", from_table(table), quote_identifier(doubt.index), doubt.range);
}

/// Returns "`a` AS u0".
std::string repeated_list(const Doubt& doubt) {
  return generated_list(doubt.repeated.size(),
                        [&](std::size_t i) { return fmt::format("{} AS u{}", doubt.repeated[i], i); });
}

std::string repeated_names(const Doubt& doubt) {
  return generated_list(doubt.repeated.size(), [](std::size_t i) { return fmt::format("u{}", i); });
}

std::string no_null(const Doubt& doubt) {
  return generated_list(
      doubt.repeated.size(), [](std::size_t i) { return fmt::format("u{} IS NOT NULL", i); }, " AND ");
}

/// Selects each combination of values once. Omits combinations with NULL, which is equal to nothing.
std::string groups(const Doubt& doubt, std::string_view select_list, const RowsOf& rows) {
  return fmt::format("SELECT {} FROM ({}) AS s WHERE {} GROUP BY {}", select_list,
                     rows_with(repeated_list(doubt), rows), no_null(doubt), repeated_names(doubt));
}

bool is_number(MysqlType type) { return type <= MysqlType::kBit || type == MysqlType::kYear; }

std::string shown_value(const Column& column, const std::optional<std::string>& value) {
  constexpr std::size_t kShown = 64;
  if (!value) return "NULL";
  if (is_number(column.type->kind)) return *value;
  auto text = *value;
  if (text.size() > kShown) {
    auto end = kShown;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;  // inside a character
    text = text.substr(0, end) + "…";
  }
  return is_bytes(column.type->kind) ? "0x" + text : quote_mysql_string(text);
}

}  // namespace

std::string from_table(const Table& table) {
  return fmt::format(" FROM {}.{}", quote_identifier(table.schema), quote_identifier(table.name));
}

std::string values_statement(const std::vector<const Doubt*>& doubts, const RowsOf& rows) {
  std::string outer = "COUNT(*)", inner;
  for (std::size_t i = 0; i < doubts.size(); ++i) {
    const auto& doubt = *doubts[i];
    if (!doubt.condition.empty()) {
      outer += fmt::format(", SUM(c{})", i);
      inner += fmt::format("{}({}) AS c{}", inner.empty() ? "" : ", ", doubt.condition, i);
    }
    for (std::size_t m = 0; m < doubt.maxima.size(); ++m) {
      outer += fmt::format(", MAX(m{}_{})", i, m);
      inner += fmt::format("{}{} AS m{}_{}", inner.empty() ? "" : ", ", doubt.maxima[m], i, m);
    }
  }
  return fmt::format("SELECT {} FROM ({}) AS r", outer, rows_with(inner, rows));
}

std::string example_statement(const Doubt& doubt, const Table& table, const RowsOf& rows) {
  const auto names = key_names(table);
  return fmt::format("SELECT {0} FROM ({1}) AS r WHERE c ORDER BY {0} LIMIT 1", names,
                     rows_with(fmt::format("{}, ({}) AS c", key_list(table), doubt.condition), rows));
}

std::string index_statement(const Doubt& doubt, const Table& table, std::uint64_t limit) {
  return fmt::format("SELECT COUNT(*) FROM (SELECT 1{} LIMIT {}) AS r", range(doubt, table), limit + 1);
}

std::string index_example_statement(const Doubt& doubt, const Table& table) {
  return fmt::format("SELECT {}{} LIMIT 1", key_list(table), range(doubt, table));
}

std::string repeated_statement(const Doubt& doubt, const RowsOf& rows) {
  return fmt::format("SELECT SUM(IF(n > 1, n, 0)), SUM(n) FROM ({}) AS d", groups(doubt, "COUNT(*) AS n", rows));
}

std::string repeated_example_statement(const Doubt& doubt, const Table& table, const RowsOf& rows) {
  const auto names = repeated_names(doubt);
  return fmt::format(
      "SELECT {0} FROM ({1}) AS r JOIN ({2} HAVING COUNT(*) > 1 ORDER BY {3} LIMIT 1) AS d USING ({3}) ORDER BY {0} "
      "LIMIT 1",
      key_names(table, "r."), rows_with(key_list(table) + ", " + repeated_list(doubt), rows),
      groups(doubt, names, rows), names);
}

std::string shared_statement(const Table& a, const Table& b, const Column& id, std::string_view least,
                             std::string_view greatest, std::uint64_t limit) {
  const auto columns = naming_columns(a);
  const auto name_of = [&](std::size_t i) { return quote_identifier(columns[i]->name); };
  const auto names = generated_list(columns.size(), name_of);
  const auto equal = generated_list(
      columns.size(), [&](std::size_t i) { return fmt::format("b.{0} = a.{0}", name_of(i)); }, " AND ");
  const auto name = quote_identifier(id.name);
  return fmt::format(
      "SELECT COUNT(*), MIN(a.{0}) FROM (SELECT {1}{2} WHERE {0} BETWEEN {3} AND {4} ORDER BY {0} LIMIT {5}) AS a JOIN "
      "{6}.{7} AS b ON {8}",
      name, names, from_table(a), least, greatest, limit, quote_identifier(b.schema), quote_identifier(b.name), equal);
}

std::string shown_key(const Table& table, const std::vector<std::optional<std::string>>& values) {
  const auto columns = naming_columns(table);
  if (columns.empty() || values.size() < columns.size()) return "";
  const auto name = [&](std::size_t i) { return columns[i]->name; };
  const auto value = [&](std::size_t i) { return shown_value(*columns[i], values[i]); };
  const bool one = columns.size() == 1;
  const auto shown =
      generated_list(columns.size(), name) + (one ? " = " : ") = (") + generated_list(columns.size(), value);
  return one ? shown : "(" + shown + ")";
}

}  // namespace smt::probe
