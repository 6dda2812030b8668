#pragma once
// Expressions of CREATE TABLE in one spelling: of generated columns, and of PARTITION BY.

#include <string>
#include <string_view>
#include <vector>

#include "smt/starrocks.hpp"
#include "starrocks/statement_reader.hpp"

namespace smt::starrocks {

using PresentColumns = std::vector<PresentColumn>;

/// Returns the column with this name in any case, or nullptr.
const PresentColumn* find_column(const PresentColumns& columns, std::string_view name);

/// Reads an expression up to `,`, `)` or COMMENT outside of parentheses. Words, among them the names of columns, are in
/// lower case, and texts in single quotes: "concat(a, 'x') + 1".
std::string read_generated(StatementReader& reader);

/// Returns true if the expression, in this spelling, names the column: as a whole word or in backticks, in any case. A
/// word in a text or before `(` is no column.
bool uses_column(std::string_view expression, std::string_view column);

/// Returns the expression with each such name of `from` replaced by `to`.
std::string rename_in_expression(std::string_view expression, std::string_view from, std::string_view to);

/// Reads an item of PARTITION BY: a column, or a function call with its columns in backticks.
std::string read_partition_item(StatementReader& reader, const PresentColumns& columns);

}  // namespace smt::starrocks
