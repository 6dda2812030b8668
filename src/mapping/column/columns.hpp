#pragma once

#include <vector>

#include "mapping/mapping.hpp"

namespace smt::mapping {

/// The columns of a target: those of the key first, in key order, the others as the shape has them; each with its
/// types, name, default and findings. A column without a type is an error finding.
std::vector<TargetColumn> make_columns(Mapping& mapping);

}  // namespace smt::mapping
