#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "smt/plan.hpp"
#include "text/ascii.hpp"

namespace smt::plan {

/// The names of targets before shards are merged: those of MySQL, or those that target_database and target_table
/// produce.
class TargetNames {
 public:
  /// The rule must outlive this object.
  explicit TargetNames(const TableRule& rule);
  TableName name_of(const Table& table) const;

 private:
  const ShapeRule& shape_;
  Pattern database_, table_;
};

/// The number of digits of the hexadecimal suffixes in the names of all members; 0 if there are none.
struct HexWidths {
  std::size_t database = 0, table = 0;
};

/// Returns the name of a shard group's target, from the names of its members. The function keeps the part that all
/// names share. It removes runs of digits and hexadecimal suffixes that differ, each with the separator before it
/// (after it at the start of a name), and adds `__auto_shard`: edu_db_1, edu_db_2 → edu_db__auto_shard. If `shard_name`
/// is set, "table" or "database.table", the function uses that name and replaces `*` with the shared part.
TableName shard_name(const std::vector<TableName>& members, const std::optional<Setting>& shard_name,
                     HexWidths hex = {});

/// Returns true for a character that separates the words of a name.
bool is_separator(char c);

/// Returns a database name that this version of StarRocks accepts: an ASCII letter or `_` first, then letters, digits,
/// `_` and, from 4.0 on, dashes; at most 256 characters (docs/facts/starrocks-ddl.md#names). Replaces each other
/// character with `_`.
std::string starrocks_database_name(std::string_view name, const StarRocksTarget& starrocks);
/// Returns a table name without backticks, which StarRocks drops.
std::string starrocks_table_name(std::string_view name);

}  // namespace smt::plan
