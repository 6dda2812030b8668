#pragma once
// The names of shards as one regular expression for mysql-cdc: Java's, matched against the whole name without case, in
// a list that is split at commas, so {m,n} is impossible (docs/facts/flink-cdc.md#patterns-of-names).

#include <string>
#include <vector>

namespace smt::mapping {

/// A pattern for exactly these names. What they share is written once: order_(0[1-9]|1[0-2]). Names are taken apart
/// into runs of digits, words and signs, and only whole words are shared: `(customers|orders)` stays as it is.
/// `case_matters`: other tables have names that differ from these by case only. The order of `names` doesn't matter.
std::string name_pattern(const std::vector<std::string>& names, bool case_matters);

/// A pattern for these names and all that differ from them only in the numbers in which they differ among themselves:
/// order_[0-9]+. One that is the same in all stays: log2024_1 and log2024_2 are log2024_[0-9]+.
std::string open_name_pattern(const std::vector<std::string>& names, bool case_matters);

}  // namespace smt::mapping
