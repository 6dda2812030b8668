#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "smt/plan.hpp"

namespace smt::plan {

/// Tables that become one target: one table, or shards.
struct TableGroup {
  TableName name;                     // of the target, before StarRocks' rules for names
  std::vector<const Table*> members;  // in the order of the catalog
  Findings findings;
  std::vector<DecidedBy> decided_by = {};  // lines behind name and members
  std::optional<Table> widened = {};       // see PlannedTarget
};

/// Splits the tables of one rule into groups. Shards are tables of equal structure whose target names differ only in
/// numbers (see NamePatterns). If tables of one name pattern have several structures, the largest class is merged (on a
/// tie, the class with the first name); the others remain single tables with a finding, which is an error with
/// shard_merge = always. With shard_merge = widest, all tables are merged that share more than half of the columns and
/// the key of the largest class, if each column has a type for the values of all. With shard_merge = never, each table
/// is a group.
std::vector<TableGroup> group_shards(const TableRule& rule, const std::vector<const Table*>& tables);

/// Returns the names of a table with each run of digits as one NUL. They are equal for possible shards of one target.
std::pair<std::string, std::string> shard_pattern(std::string_view schema, std::string_view table);

/// Returns the difference between two tables of one name pattern, in words for a finding. Returns nullopt if their
/// structure is equal.
std::optional<std::string> difference(const Table& a, const Table& b);

}  // namespace smt::plan
