#pragma once

#include "mapping/mapping.hpp"

namespace smt::mapping {

/// PARTITION BY as the rule's `partition_by` has it: date_trunc(…), time_slice(…), RANGE(…) (…), LIST(…) (…) or
/// columns; its columns, under their names in StarRocks, checked for type, key and the version that takes them.
std::optional<Partition> partition_by(Mapping& mapping);

}  // namespace smt::mapping
