#pragma once
// Random targets with whatever a TargetTable can have: types, odd names and texts, models, partitions, properties.

#include "accept/dice.hpp"
#include "smt/mapping.hpp"

namespace smt::test {

/// Returns a target whose statement StarRocks may refuse for its size or types, but which is well formed: its key are
/// the first columns, and every column that it names exists.
TargetTable random_target(Dice& dice);

}  // namespace smt::test
