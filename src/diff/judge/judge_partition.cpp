#include "diff/judge/judge.hpp"
#include "diff/table_edits.hpp"

namespace smt::diff {
namespace {

void judge_added_partition(TableChange& change, const Tables& tables, const PresentPartition& partition) {
  change.stops_loads = true;
  const auto* const other = tables.now_partitions.overlapping(partition);
  if (other != nullptr && !tables.allows(Allow::kDropPartition)) {
    return refuse(change, Why::kPartitionOverlaps, {other->name});
  }
  act(change, tables, Action::kAddPartition);
}

void judge_dropped_partition(TableChange& change, const Tables& tables, const PresentPartition& partition) {
  if (!tables.allows(Allow::kDropPartition)) {
    const auto* const other = tables.aim_partitions.overlapping(partition);
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
  const auto* const to = tables.aim_partitions.named(change.of);
  const auto* const from = tables.now_partitions.named(change.of);
  if (from == nullptr) return judge_added_partition(change, tables, *to);
  if (to == nullptr) return judge_dropped_partition(change, tables, *from);
  judge_same_partition(change, tables, *to, *from);
}

}  // namespace smt::diff
