#pragma once

#include "smt/plan.hpp"

namespace smt::plan {

/// For [flink] shard_pattern = open: gives each target of shards one source whose patterns take any number where the
/// names of its members differ. A target stays as it is, with a finding, where such patterns would take a table that is
/// none of its members: a shard of another structure, say, or one of another rule.
void open_shards(std::vector<PlannedTarget>& targets, const Catalog& catalog);

}  // namespace smt::plan
