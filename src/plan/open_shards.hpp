#pragma once

#include "smt/plan.hpp"

namespace smt::plan {

/// For [flink] shard_pattern = open: gives each target of shards one source whose patterns match any number where the
/// names of its members differ. A target does not change, and gets a finding, if such patterns would match a table that
/// is not a member: for example a shard with another structure or of another rule.
void open_shards(std::vector<PlannedTarget>& targets, const Catalog& catalog);

}  // namespace smt::plan
