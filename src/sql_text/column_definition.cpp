#include "sql_text/column_definition.hpp"

#include "smt/sql_text.hpp"

namespace smt::sql_text {
namespace {

void append_word(std::string& out, std::string_view word) {
  if (!word.empty()) out.append(" ").append(word);
}

}  // namespace

void append_column_definition(std::string& out, const ColumnDefinition& column) {
  append_identifier(out, column.name);
  append_word(out, column.type);
  if (column.key) append_word(out, "KEY");
  append_word(out, column.aggregation);
  append_word(out, column.nullable ? "NULL" : "NOT NULL");
  if (column.auto_increment) append_word(out, "AUTO_INCREMENT");
  if (!column.default_value.empty()) out.append(" DEFAULT ").append(column.default_value);
  if (!column.generated.empty()) out.append(" AS ").append(column.generated);
  if (column.comment.empty()) return;
  out.append(" COMMENT ");
  append_starrocks_string(out, column.comment);
}

}  // namespace smt::sql_text
