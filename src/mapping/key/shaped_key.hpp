#pragma once
// The effects of `model`, `primary_key` and aggregate.* on the key.

#include "mapping/key/keys.hpp"

namespace smt::mapping {

/// Returns the dimensions of an aggregate table.
std::vector<ShapedColumn> columns_without_aggregation(const std::vector<ShapedColumn>& shape, const ShapeRule& rule);

/// Reports what is wrong with a key that the conf chose, what it costs, and which changes the model cannot follow. Sets
/// the fields that follow from the key.
void check_wanted_key(KeyChoice& choice, Mapping& mapping);

}  // namespace smt::mapping
