#pragma once
// The simplest expressions: a column, or a function of one.

#include <optional>
#include <string>
#include <string_view>

#include "smt/stages.hpp"

namespace smt::catalog {

struct ColumnExpression {
  std::string function;  // in lower case; empty for the column itself
  std::string column;
};

/// Reads "`day`" or "to_days(`day`)", in any number of parentheses, with comments. Returns nullopt for other
/// expressions.
std::optional<ColumnExpression> parse_column_expression(std::string_view sql);

}  // namespace smt::catalog
