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

/// Splits the tables of one rule into groups. Shards are tables the names of whose targets differ only in numbers (see
/// NamePatterns) and whose structure is equal; of several structures under one name pattern the largest class merges
/// (tie: the one with the first name), the rest stay single with a finding, which is an error with shard_merge =
/// always. With shard_merge = widest all merge that share more than half of the columns and the key of the largest
/// class, where each column has a type that holds the values of all. With shard_merge = never each table is a group.
std::vector<TableGroup> group_shards(const TableRule& rule, const std::vector<const Table*>& tables);

/// The names of a table with each run of digits as one NUL: equal for what may be shards of one target.
std::pair<std::string, std::string> shard_pattern(std::string_view schema, std::string_view table);

/// What makes two tables of one name pattern differ, in words for a finding. Returns nullopt if their structure is
/// equal.
std::optional<std::string> difference(const Table& a, const Table& b);

}  // namespace smt::plan
