#pragma once
// Which columns StarRocks accepts for which key.

#include "mapping/column/shape.hpp"

namespace smt::mapping {

/// Returns the StarRocks type of a column with this use, or nullopt if it is unknown.
std::optional<StarRocksType> type_in(const ShapedColumn& column, KeyUse use, const TableRules& types);

/// Returns the first column whose StarRocks type a primary key cannot have, or nullptr if there is none.
const ShapedColumn* refused_column(const std::vector<ShapedColumn>& columns, const TableRules& types);

bool fits_duplicate_key(const ShapedColumn& column, const TableRules& types);

/// Returns whether the column is CHAR or VARCHAR in StarRocks.
bool is_text(const ShapedColumn& column, const TableRules& types);

}  // namespace smt::mapping
