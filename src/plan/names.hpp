#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "smt/plan.hpp"

namespace smt {

/// The name of a shard group's target: the part that all members share stays as it is; of a part that differs the
/// runs of digits that differ go, each with the separator before it (at the start of a name: after it), and
/// `__auto_shard` is added: edu_db_1, edu_db_2 → edu_db__auto_shard.
TableName shard_name(const std::vector<const Table*>& members);

/// A database name that this StarRocks takes: ASCII letter or `_` first, then letters, digits, `_` and, from 4.0 on,
/// dashes; at most 256 (FeNameFormat, measured.md §4). Each other character becomes `_`.
std::string starrocks_database_name(std::string_view name, const Version& starrocks);
/// A table name: anything but backticks, which StarRocks drops.
std::string starrocks_table_name(std::string_view name);

}  // namespace smt
