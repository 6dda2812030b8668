#pragma once
// Random pairs of targets: one that stands in StarRocks, and what MySQL and the conf want now.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "smt/diff.hpp"
#include "smt/mapping.hpp"

namespace smt::test {

struct TargetPair {
  TargetTable before, after;         // of the same name
  std::vector<std::string> by_hand;  // what follows ALTER TABLE t: what somebody did to the table that stands there
  std::size_t rows = 0;
  DiffOptions options;
};

/// Returns the pair of this number. StarRocks may refuse one of its tables.
TargetPair random_pair(std::size_t number, std::uint64_t seed);

/// Renames a column in all clauses.
void rename_column(TargetTable& target, const std::string& from, const std::string& to);
/// Removes a column from all clauses. A clause that has only this column goes, but a table keeps a key.
void remove_column(TargetTable& target, const std::string& name);
/// Returns nullptr if there is none.
TargetColumn* find_column(TargetTable& target, const std::string& name);

}  // namespace smt::test
