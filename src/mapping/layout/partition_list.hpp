#pragma once
// The user's range list: START ("2024-01-01") END ("2026-01-01") EVERY (INTERVAL 1 MONTH).

#include <string>
#include <string_view>

#include "smt/stages.hpp"

namespace smt::mapping {

struct PartitionFault {
  std::string problem, way_out;  // empty if the list is valid, or of a form that the tool does not check
};

/// Returns what StarRocks refuses in the list: unbalanced quotes, END before START, more partitions than one statement
/// can create (max_partitions_in_one_batch, 4096).
PartitionFault partition_fault(std::string_view list);

}  // namespace smt::mapping
