#pragma once
// The partitions of a table by name, and by the rows that they may contain.

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "smt/diff.hpp"

namespace smt::diff {

/// Returns true if the lower bound of `a` is below that of `b`: RANGE partitions in order.
bool is_before(const PresentPartition& a, const PresentPartition& b);

/// Finds partitions in logarithmic time. The partitions of one table have no row in common. The lookup refers to them.
class PartitionLookup {
 public:
  explicit PartitionLookup(const std::vector<PresentPartition>& partitions);

  /// Returns nullptr if there is none of this name.
  const PresentPartition* named(std::string_view name) const;
  /// Returns a partition of another name that may contain a row of `partition`, or nullptr.
  const PresentPartition* overlapping(const PresentPartition& partition) const;

 private:
  const PresentPartition* overlapping_list(const PresentPartition& partition) const;
  const PresentPartition* overlapping_range(const PresentPartition& partition) const;

  std::unordered_map<std::string_view, const PresentPartition*> by_name_;
  std::vector<const PresentPartition*> ranges_;                            // in order
  std::map<std::vector<std::string>, const PresentPartition*> by_values_;  // of LIST
};

}  // namespace smt::diff
