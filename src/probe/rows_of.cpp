// The rows that the probe reads.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "probe/conditions.hpp"
#include "probe/statements.hpp"
#include "smt/sql_text.hpp"

namespace smt::probe {
namespace {

constexpr std::uint64_t kRanges = 20;

/// Forces the index, because the optimizer might otherwise sort all rows.
std::string from_index(const Table& table, std::string_view index) {
  return fmt::format("{} FORCE INDEX ({})", from_table(table), quote_identifier(index));
}

std::string ordered(const std::vector<const Column*>& columns, std::string_view direction) {
  std::string out;
  for (const auto* column : columns) {
    out += fmt::format("{}{}{}", out.empty() ? "" : ", ", quote_identifier(column->name), direction);
  }
  return out;
}

/// Returns the key whose index has the rows in its order, or nullptr if there is none.
const Key* ordering_key(const Table& table) {
  const auto* key = natural_key(table);
  const auto whole = [](const KeyPart& part) { return !part.prefix && !part.expression; };
  return key != nullptr && std::all_of(key->parts.begin(), key->parts.end(), whole) ? key : nullptr;
}

/// Returns the bits in two's complement, so that differences and sums of signed numbers are right as well.
std::uint64_t bits_of(std::string_view number, bool is_unsigned) {
  std::uint64_t bits = 0;
  std::int64_t value = 0;
  const auto* end = number.data() + number.size();
  if (is_unsigned) {
    std::from_chars(number.data(), end, bits);
    return bits;
  }
  std::from_chars(number.data(), end, value);
  return static_cast<std::uint64_t>(value);
}

std::string key_number(std::uint64_t bits, bool is_unsigned) {
  return is_unsigned ? fmt::format("{}", bits) : fmt::format("{}", static_cast<std::int64_t>(bits));
}

}  // namespace

std::vector<const Column*> naming_columns(const Table& table) {
  std::vector<const Column*> columns;
  const auto* key = natural_key(table);
  if (key == nullptr) return columns;
  for (const auto& part : key->parts) {
    if (const auto* column = find_column(table, part.column)) columns.push_back(column);
  }
  return columns;
}

std::string count_statement(const Table& table, std::uint64_t limit) {
  return fmt::format("SELECT COUNT(*) FROM (SELECT 1{} LIMIT {}) AS r", from_table(table), limit + 1);
}

RowsOf first_rows(const Table& table, std::uint64_t limit) {
  return {fmt::format("{} LIMIT {}", from_table(table), limit)};
}

RowsOf both_ends(const Table& table, std::uint64_t limit) {
  const auto* key = ordering_key(table);
  if (key == nullptr) return first_rows(table, limit);
  const auto columns = naming_columns(table);
  const auto rows = from_index(table, key->name);
  return {fmt::format("{} ORDER BY {} LIMIT {}", rows, ordered(columns, ""), limit / 2),
          fmt::format("{} ORDER BY {} LIMIT {}", rows, ordered(columns, " DESC"), limit / 2)};
}

const Column* spread_column(const Table& table) {
  const auto* key = ordering_key(table);
  if (key == nullptr) return nullptr;
  const auto* column = find_column(table, key->parts.front().column);
  return column != nullptr && is_integer(column->type->kind) ? column : nullptr;
}

std::string extremes_statement(const Table& table, const Column& column) {
  return fmt::format("SELECT MIN({0}), MAX({0}){1}", quote_identifier(column.name), from_table(table));
}

RowsOf spread_rows(const Table& table, const Column& column, std::string_view least, std::string_view greatest,
                   std::uint64_t limit) {
  const bool is_unsigned = column.type->is_unsigned;
  const auto low = bits_of(least, is_unsigned);
  const auto step = (bits_of(greatest, is_unsigned) - low) / kRanges;
  if (step == 0) return both_ends(table, limit);
  const auto name = quote_identifier(column.name);
  RowsOf rows;
  for (std::uint64_t i = 0; i < kRanges; ++i) {
    auto range = fmt::format("{} >= {}", name, key_number(low + i * step, is_unsigned));
    if (i + 1 < kRanges) range += fmt::format(" AND {} < {}", name, key_number(low + (i + 1) * step, is_unsigned));
    rows.push_back(fmt::format("{} WHERE {} ORDER BY {} LIMIT {}", from_index(table, ordering_key(table)->name), range,
                               name, limit / kRanges));
  }
  return rows;
}

}  // namespace smt::probe
