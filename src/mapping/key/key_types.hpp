#pragma once
// Which columns StarRocks takes for which key.

#include "mapping/column/shape.hpp"

namespace smt::mapping {

/// The StarRocks type of a column with this use. Returns nullopt if none is known.
std::optional<StarRocksType> type_in(const ShapedColumn& column, KeyUse use, const TableRules& types);

/// The first column whose StarRocks type no primary key takes, or null.
const ShapedColumn* refused_column(const std::vector<ShapedColumn>& columns, const TableRules& types);

bool fits_duplicate_key(const ShapedColumn& column, const TableRules& types);

/// CHAR or VARCHAR in StarRocks.
bool is_text(const ShapedColumn& column, const TableRules& types);

}  // namespace smt::mapping
