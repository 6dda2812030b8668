#pragma once
// What is left of a failing table when all is left out that its failure does not need.

#include <functional>

#include "accept/random_table.hpp"

namespace smt::test {

inline constexpr int kReductions = 120;

/// Leaves out keys, columns, and what stands behind a column's type, one by one, as long as `fails` holds; asks it
/// `tries` times at most. The same table each time, and never one for which `fails` was not seen to hold.
RandomTable reduced_table(RandomTable table, const std::function<bool(const RandomTable&)>& fails,
                          int tries = kReductions);

}  // namespace smt::test
