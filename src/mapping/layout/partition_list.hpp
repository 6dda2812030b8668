#pragma once
// The user's range list: START ("2024-01-01") END ("2026-01-01") EVERY (INTERVAL 1 MONTH).

#include <string>
#include <string_view>

#include "smt/stages.hpp"

namespace smt::mapping {

struct PartitionFault {
  std::string problem, way_out;  // empty: the list is fine, or of a form that is not looked into
};

/// What StarRocks refuses about it: quotes that are none, END before START, more partitions than one statement may
/// make (max_partitions_in_one_batch, 4096).
PartitionFault partition_fault(std::string_view list);

}  // namespace smt::mapping
