#pragma once
// Reduces a failing table to what its failure needs.

#include <functional>

#include "accept/random_table.hpp"

namespace smt::test {

inline constexpr int kReductions = 120;

/// Removes keys, columns, and the attributes after a column's type, one by one, as long as `fails` returns true; calls
/// it at most `tries` times. Returns the same table each time, and never one for which `fails` did not return true.
RandomTable reduced_table(RandomTable table, const std::function<bool(const RandomTable&)>& fails,
                          int tries = kReductions);

}  // namespace smt::test
