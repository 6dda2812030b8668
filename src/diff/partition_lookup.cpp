#include "diff/partition_lookup.hpp"

#include <algorithm>

#include "text/ascii.hpp"

namespace smt::diff {
namespace {

/// Compares bounds of one column: MAXVALUE is the greatest, numbers are compared as numbers.
int compare_bounds(const std::string& a, const std::string& b) {
  if (a == b) return 0;
  if (a == "MAXVALUE" || b == "MAXVALUE") return a == "MAXVALUE" ? 1 : -1;
  const bool minus_a = a.starts_with('-'), minus_b = b.starts_with('-');
  const auto digits_a = std::string_view{a}.substr(minus_a ? 1 : 0),
             digits_b = std::string_view{b}.substr(minus_b ? 1 : 0);
  if (!all_digits(digits_a) || !all_digits(digits_b)) return a < b ? -1 : 1;
  if (minus_a != minus_b) return minus_a ? -1 : 1;
  const bool smaller = digits_a.size() != digits_b.size() ? digits_a.size() < digits_b.size() : digits_a < digits_b;
  return smaller != minus_a ? -1 : 1;
}

bool is_below(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
    const auto order = compare_bounds(a[i], b[i]);
    if (order != 0) return order < 0;
  }
  return false;
}

}  // namespace

bool is_before(const PresentPartition& a, const PresentPartition& b) { return is_below(a.lower, b.lower); }

PartitionLookup::PartitionLookup(const std::vector<PresentPartition>& partitions) {
  for (const auto& partition : partitions) {
    by_name_.emplace(partition.name, &partition);
    if (!partition.upper.empty()) ranges_.push_back(&partition);
    for (const auto& values : partition.values) by_values_.emplace(values, &partition);
  }
  std::stable_sort(ranges_.begin(), ranges_.end(),
                   [](const PresentPartition* a, const PresentPartition* b) { return is_before(*a, *b); });
}

const PresentPartition* PartitionLookup::named(std::string_view name) const {
  const auto found = by_name_.find(name);
  return found == by_name_.end() ? nullptr : found->second;
}

const PresentPartition* PartitionLookup::overlapping(const PresentPartition& partition) const {
  return partition.upper.empty() ? overlapping_list(partition) : overlapping_range(partition);
}

const PresentPartition* PartitionLookup::overlapping_list(const PresentPartition& partition) const {
  for (const auto& values : partition.values) {
    const auto found = by_values_.find(values);
    if (found != by_values_.end() && found->second->name != partition.name) return found->second;
  }
  return nullptr;
}

const PresentPartition* PartitionLookup::overlapping_range(const PresentPartition& partition) const {
  auto at = std::partition_point(ranges_.begin(), ranges_.end(), [&](const PresentPartition* other) {
    return !is_below(partition.lower, other->upper);
  });
  for (; at != ranges_.end() && is_below((*at)->lower, partition.upper); ++at) {
    if ((*at)->name != partition.name) return *at;
  }
  return nullptr;
}

}  // namespace smt::diff
