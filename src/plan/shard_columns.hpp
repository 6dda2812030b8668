#pragma once

#include "smt/plan.hpp"

namespace smt::plan {

/// What `shard_columns` adds to merged shards: the names of a row's database and table, as wide as the longest with
/// some room. None for a single table.
std::vector<AddedColumn> shard_columns(const PlannedTarget& target);

/// A type rule for some databases or tables must hold for all shards of a target or for none: an error of the target.
void check_type_rules(const std::vector<TypeRule>& rules, std::vector<PlannedTarget>& targets);

}  // namespace smt::plan
