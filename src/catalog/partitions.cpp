// RANGE partitions of MySQL on one column, such as those by date.

#include <algorithm>
#include <array>

#include "catalog/column_expression.hpp"
#include "catalog/scope_where.hpp"
#include "text/ascii.hpp"

namespace smt::catalog {
namespace {

constexpr std::array<std::string_view, 5> kFollowsTheColumn{"", "to_days", "to_seconds", "year", "unix_timestamp"};

bool is_date(const Column& column) {
  const auto kind = column.type->kind;
  return kind == MysqlType::kDate || kind == MysqlType::kDatetime || kind == MysqlType::kTimestamp;
}

bool has_part(const Key& key, const Column& column) {
  return std::any_of(key.parts.begin(), key.parts.end(),
                     [&](const KeyPart& part) { return equal_ignoring_case(part.column, column.name); });
}

bool may_be_partitioned_by_date(const Table& table) {
  return std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& column) {
    return is_date(column) && std::all_of(table.keys.begin(), table.keys.end(),
                                          [&](const Key& key) { return !key.unique || has_part(key, column); });
  });
}

std::string range_column(const Table& table, const PartitionRow& row) {
  const auto expression = parse_column_expression(row.expression);
  if (!ascii_lower(row.method).starts_with("range") || !expression) return "";
  const auto& functions = kFollowsTheColumn;
  if (std::find(functions.begin(), functions.end(), expression->function) == functions.end()) return "";
  const auto* column = find_column(table, expression->column);
  return column == nullptr ? "" : column->name;
}

}  // namespace

Scope partition_scope(const Catalog& catalog) { return scope_where(catalog, may_be_partitioned_by_date); }

void apply_partitions(Catalog& catalog, const std::vector<PartitionRow>& rows) {
  for (const auto& row : rows) {
    if (auto* table = find_table(catalog, row.schema, row.table)) table->range_column = range_column(*table, row);
  }
}

}  // namespace smt::catalog
