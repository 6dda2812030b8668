#pragma once
// Writes the names of shards as one regular expression for mysql-cdc. Java matches it against the whole name without
// case. Flink CDC splits the list of patterns at commas, so {m,n} is impossible
// (docs/facts/flink-cdc.md#patterns-of-names).

#include <string>
#include <vector>

namespace smt::mapping {

/// Returns a pattern for exactly these names. Their shared parts appear once: order_(0[1-9]|1[0-2]). Names are split
/// into runs of digits, words and signs, and only whole words are shared: `(customers|orders)` is not split further.
/// `case_matters`: other tables have names that differ from these by case only. The order of `names` does not matter.
std::string name_pattern(const std::vector<std::string>& names, bool case_matters);

/// Returns a pattern for these names and for all names that differ from them only in the numbers in which they differ
/// among themselves: order_[0-9]+. A number that is the same in all names is kept: log2024_1 and log2024_2 become
/// log2024_[0-9]+.
std::string open_name_pattern(const std::vector<std::string>& names, bool case_matters);

}  // namespace smt::mapping
