#pragma once
// Reduces a failing pair to what its failure needs.

#include <functional>

#include "diff/target_pair.hpp"

namespace smt::test {

/// Removes parts of the pair, and differences between its tables, one by one, as long as `fails` returns true. Calls it
/// at most `tries` times. Never returns a pair for which `fails` did not return true, except the given one.
TargetPair reduced_pair(TargetPair pair, const std::function<bool(const TargetPair&)>& fails, int tries = 400);

}  // namespace smt::test
