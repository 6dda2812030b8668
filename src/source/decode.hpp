#pragma once
// One function per query: the only places that know the order of its fields.

#include "smt/catalog.hpp"
#include "source/mysql_connection.hpp"

namespace smt {

std::optional<std::uint64_t> number(std::optional<std::string_view> field);

ServerRow decode_server(const MysqlRows& row);
TableRow decode_table(const MysqlRows& row);
ColumnRow decode_column(const MysqlRows& row);
KeyRow decode_key(const MysqlRows& row);
SizeRow decode_size(const MysqlRows& row);
CheckRow decode_check(const MysqlRows& row);
PartitionRow decode_partition(const MysqlRows& row);

}  // namespace smt
