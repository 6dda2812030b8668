#pragma once
// Tables for unit tests, as a server would describe them.

#include <string>
#include <string_view>
#include <vector>

#include "smt/catalog.hpp"

namespace smt::test {

/// Returns a column of `type` (COLUMN_TYPE); text types get utf8mb4 and the lengths that a server reports.
inline Column column(std::string name, std::string_view type, std::string charset = "utf8mb4") {
  Column column;
  column.name = std::move(name);
  column.type = parse_column_type(type);
  column.nullable = true;
  const auto kind = column.type->kind;
  if (kind == MysqlType::kChar || kind == MysqlType::kVarchar) column.character_length = column.type->length;
  if (kind == MysqlType::kTinytext || kind == MysqlType::kTinyblob) column.octet_length = 255;
  if (kind == MysqlType::kText || kind == MysqlType::kBlob) column.octet_length = 65535;
  if (kind == MysqlType::kMediumtext || kind == MysqlType::kMediumblob) column.octet_length = 16777215;
  if (kind == MysqlType::kLongtext || kind == MysqlType::kLongblob) column.octet_length = 4294967295;
  const bool text = kind >= MysqlType::kChar && kind <= MysqlType::kSet;
  if (text) column.charset = std::move(charset);
  return column;
}

inline Column not_null(Column column) {
  column.nullable = false;
  return column;
}

inline Column with_default(Column column, ColumnDefault::Kind kind, std::string text, int precision = 0) {
  column.default_value = ColumnDefault{kind, std::move(text), precision};
  return column;
}

inline Key key(std::string name, std::vector<std::string> columns, bool unique = true) {
  Key key;
  key.name = std::move(name);
  key.primary = key.name == "PRIMARY";
  key.unique = unique;
  for (auto& part : columns) key.parts.push_back({std::move(part), false, false});
  return key;
}

inline Table table(std::string schema, std::string name, std::vector<Column> columns, std::vector<Key> keys) {
  Table table;
  table.schema = std::move(schema);
  table.name = std::move(name);
  table.columns = std::move(columns);
  table.keys = std::move(keys);
  return table;
}

/// Returns the codes of findings, e.g. "K002 T003".
inline std::string codes(const Findings& findings) {
  std::string out;
  for (const auto& finding : findings) out += (out.empty() ? "" : " ") + std::string{row_of(finding.code).id};
  return out;
}

}  // namespace smt::test
