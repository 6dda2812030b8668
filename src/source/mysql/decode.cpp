#include "source/mysql/decode.hpp"

#include <charconv>

namespace smt::source {

std::optional<std::uint64_t> number(std::optional<std::string_view> field) {
  std::uint64_t value = 0;
  if (!field) return std::nullopt;
  std::from_chars(field->data(), field->data() + field->size(), value);
  return value;
}

ServerRow decode_server(const MysqlRows& row) {
  return {row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6)};
}

TableRow decode_table(const MysqlRows& row) {
  return {row.text(0), row.text(1), row.text(2), row.text(3), row.text(4)};
}

void decode(const MysqlRows& row, ColumnRow& column) {
  column.schema = row.view(0);
  column.table = row.view(1);
  column.name = row.view(2);
  column.ordinal = static_cast<std::uint32_t>(number(row[3]).value_or(0));
  column.default_text = row[4];
  column.nullable = row[5] == "YES";
  column.type = row.view(6);
  column.character_length = number(row[7]);
  column.octet_length = number(row[8]);
  column.charset = row.view(9);
  column.extra = row.view(10);
  column.comment = row.view(11);
  column.generation_expression = row.view(12);
}

void decode(const MysqlRows& row, KeyRow& key) {
  key.schema = row.view(0);
  key.table = row.view(1);
  key.index = row.view(2);
  key.unique = row[3] == "0";
  key.position = static_cast<std::uint32_t>(number(row[4]).value_or(0));
  key.column = row[5];
  key.prefix = row[6].has_value();
}

SizeRow decode_size(const MysqlRows& row) { return {row.text(0), row.text(1), number(row[2]).value_or(0)}; }

CheckRow decode_check(const MysqlRows& row) { return {row.text(0), row.text(1), row.text(2)}; }

PartitionRow decode_partition(const MysqlRows& row) { return {row.text(0), row.text(1), row.text(2), row.text(3)}; }

}  // namespace smt::source
