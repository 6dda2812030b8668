#pragma once
// What `model`, `primary_key` and aggregate.* mean for the key.

#include "mapping/key/keys.hpp"

namespace smt::mapping {

/// The dimensions of an aggregate table.
std::vector<ShapedColumn> columns_without_aggregation(const std::vector<ShapedColumn>& shape, const ShapeRule& rule);

/// Tells what is wrong with a key that the conf chose, what it costs, and what the model cannot follow; sets what
/// follows from it.
void check_wanted_key(KeyChoice& choice, Mapping& mapping);

}  // namespace smt::mapping
