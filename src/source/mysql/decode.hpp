#pragma once
// One function per query. No other code knows the order of the fields.

#include "smt/catalog.hpp"
#include "source/mysql/mysql_connection.hpp"

namespace smt::source {

std::optional<std::uint64_t> number(std::optional<std::string_view> field);

ServerRow decode_server(const MysqlRows& row);
TableRow decode_table(const MysqlRows& row);
/// There are many of these rows: one value is filled again and again, so that its strings keep their memory.
void decode(const MysqlRows& row, ColumnRow& column);
void decode(const MysqlRows& row, KeyRow& key);
SizeRow decode_size(const MysqlRows& row);
CheckRow decode_check(const MysqlRows& row);
PartitionRow decode_partition(const MysqlRows& row);

}  // namespace smt::source
