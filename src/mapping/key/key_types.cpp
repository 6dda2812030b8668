#include "mapping/key/key_types.hpp"

#include <algorithm>

namespace smt::mapping {

std::optional<StarRocksType> type_in(const ShapedColumn& column, KeyUse use, const TableRules& types) {
  if (column.added != nullptr) return column.added->type;
  const auto mapping = map_type(*column.column, use, types.rules_for(*column.column, use == KeyUse::kPrimary), {});
  return mapping ? std::optional{mapping->starrocks} : std::nullopt;
}

const ShapedColumn* refused_column(const std::vector<ShapedColumn>& columns, const TableRules& types) {
  const auto refused = std::find_if(columns.begin(), columns.end(), [&](const ShapedColumn& column) {
    const auto type = type_in(column, KeyUse::kPrimary, types);
    return type && !fits_primary_key(type->kind);
  });
  return refused == columns.end() ? nullptr : &*refused;
}

bool fits_duplicate_key(const ShapedColumn& column, const TableRules& types) {
  const auto type = type_in(column, KeyUse::kNone, types);
  return type && fits_sort_key(type->kind);
}

bool is_text(const ShapedColumn& column, const TableRules& types) {
  const auto type = type_in(column, KeyUse::kNone, types);
  return type && (type->kind == StarRocksKind::kVarchar || type->kind == StarRocksKind::kChar);
}

}  // namespace smt::mapping
