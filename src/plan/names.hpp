#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "smt/plan.hpp"
#include "text/ascii.hpp"

namespace smt::plan {

/// The name of a table's target before shards are merged: MySQL's, or what target_database and target_table make of it.
class TargetNames {
 public:
  /// The rule must outlive this.
  explicit TargetNames(const TableRule& rule);
  TableName name_of(const Table& table) const;

 private:
  const ShapeRule& shape_;
  Pattern database_, table_;
};

/// Digits of the hexadecimal suffixes that the names of all members have; 0: none.
struct HexWidths {
  std::size_t database = 0, table = 0;
};

/// The name of a shard group's target, from the names of its members: the part that all share stays as it is; of a part
/// that differs the runs of digits and the hexadecimal suffixes that differ go, each with the separator before it (at
/// the start of a name: after it), and `__auto_shard` is added: edu_db_1, edu_db_2 → edu_db__auto_shard. With
/// `shard_name`, "table" or "database.table", that one, where `*` stands for what is shared.
TableName shard_name(const std::vector<TableName>& members, const std::optional<Setting>& shard_name,
                     HexWidths hex = {});

/// What stands between the words of a name.
bool is_separator(char c);

/// A database name that this StarRocks takes: ASCII letter or `_` first, then letters, digits, `_` and, from 4.0 on,
/// dashes; at most 256 (docs/facts/starrocks-ddl.md#names). Each other character becomes `_`.
std::string starrocks_database_name(std::string_view name, const Version& starrocks);
/// A table name: anything but backticks, which StarRocks drops.
std::string starrocks_table_name(std::string_view name);

}  // namespace smt::plan
