#pragma once

#include "mapping/mapping.hpp"

namespace smt::mapping {

/// Returns PARTITION BY of the rule's `partition_by`: date_trunc(…), time_slice(…), RANGE(…) (…), LIST(…) (…) or
/// columns. The columns have their StarRocks names and are checked for type, key and the version that accepts them.
std::optional<Partition> partition_by(Mapping& mapping);

}  // namespace smt::mapping
