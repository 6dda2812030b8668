#pragma once

#include <vector>

#include "mapping/mapping.hpp"

namespace smt::mapping {

/// Returns the columns of a target: the key columns first, in key order, then the others in the order of the shape.
/// Each has its types, name, default and findings. A column without a type is an error finding.
std::vector<TargetColumn> make_columns(Mapping& mapping);

}  // namespace smt::mapping
