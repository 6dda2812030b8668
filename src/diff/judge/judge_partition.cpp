#include <algorithm>

#include "diff/aim.hpp"
#include "diff/judge/judge.hpp"
#include "diff/table_edits.hpp"

namespace smt::diff {
namespace {

using Partitions = std::vector<PresentPartition>;

const PresentPartition* find_partition(const Partitions& partitions, std::string_view name) {
  const auto found = std::find_if(partitions.begin(), partitions.end(),
                                  [&](const PresentPartition& partition) { return partition.name == name; });
  return found == partitions.end() ? nullptr : &*found;
}

/// Returns the partition that contains rows of `partition`, or nullptr.
const PresentPartition* find_overlap(const Partitions& partitions, const PresentPartition& partition) {
  const auto found = std::find_if(partitions.begin(), partitions.end(), [&](const PresentPartition& other) {
    return other.name != partition.name && overlap(other, partition);
  });
  return found == partitions.end() ? nullptr : &*found;
}

void judge_added_partition(TableChange& change, const Tables& tables, const PresentPartition& partition) {
  change.stops_loads = true;
  const auto* const other = find_overlap(tables.now.partitioning.partitions, partition);
  if (other != nullptr && !tables.allows(Allow::kDropPartition)) {
    return refuse(change, Why::kPartitionOverlaps, {other->name});
  }
  act(change, tables, Action::kAddPartition);
}

void judge_dropped_partition(TableChange& change, const Tables& tables, const PresentPartition& partition) {
  if (!tables.allows(Allow::kDropPartition)) {
    const auto* const other = find_overlap(tables.aim.partitioning.partitions, partition);
    return refuse(change, Why::kPartitionOverlaps, {other == nullptr ? std::string{} : other->name});
  }
  act(change, tables, Action::kDropPartition);
  change.safety = Safety::kLosesData;
  change.allow = Allow::kDropPartition;
  change.reason = {Why::kDropsRows, {}};
}

/// Only the number of replicas of a partition can change.
void judge_same_partition(TableChange& change, const Tables& tables, const PresentPartition& to,
                          const PresentPartition& from) {
  const bool same = to.lower == from.lower && to.upper == from.upper && to.values == from.values;
  auto properties = to.properties;
  properties.insert(from.properties.begin(), from.properties.end());
  const bool unknown = to.properties.empty() && property_value(tables.aim, "replication_num").empty();
  if (!same || unknown || properties.size() != 1 || !properties.contains("replication_num")) {
    return refuse(change, Why::kPartitionDiffers);
  }
  change.cost = Cost::kInstant;
}

}  // namespace

void judge_partition(TableChange& change, const Tables& tables) {
  if (has_dynamic_partitions(tables.now)) return refuse(change, Why::kDynamicPartitions);
  const auto* const to = find_partition(tables.aim.partitioning.partitions, change.of);
  const auto* const from = find_partition(tables.now.partitioning.partitions, change.of);
  if (from == nullptr) return judge_added_partition(change, tables, *to);
  if (to == nullptr) return judge_dropped_partition(change, tables, *from);
  judge_same_partition(change, tables, *to, *from);
}

}  // namespace smt::diff
