#pragma once

#include "smt/plan.hpp"

namespace smt::plan {

/// Returns the columns that `shard_columns` adds to merged shards: the names of a row's database and table, as wide as
/// the longest name with some room. Returns none for a single table.
std::vector<AddedColumn> shard_columns(const PlannedTarget& target);

/// Reports an error of the target if a type rule for some databases or tables matches only some of the target's shards.
void check_type_rules(const std::vector<TypeRule>& rules, std::vector<PlannedTarget>& targets);

}  // namespace smt::plan
