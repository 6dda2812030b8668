// SETs of properties, and partitions.

#include "diff/alter/alter_table.hpp"
#include "diff/alter/alter_text.hpp"
#include "diff/judge/behaviours.hpp"
#include "diff/table_edits.hpp"
#include "smt/sql_text.hpp"

namespace smt::diff {
namespace {

using Changes = std::vector<const TableChange*>;

/// Returns the value that the property gets: its own, or the one that means that it is not named.
std::string value_to_set(const Tables& tables, const std::string& name) {
  const auto found = tables.aim.properties.find(name);
  if (found != tables.aim.properties.end()) return found->second;
  return std::string{find_property_change(name)->off.value_or("")};
}

std::string set_clause(const PresentProperties& properties) { return "SET (" + property_list(properties) + ")"; }

/// A table without partitions takes the property itself; for others it is that of new partitions, and then of all.
std::vector<Alter> alters_of_replication(const Tables& tables, const TableChange& change) {
  const auto value = value_to_set(tables, change.of);
  if (tables.now.partitioning.kind == PartitionKind::kNone) return {{set_clause({{change.of, value}}), {&change}}};
  return {{set_clause({{"default.replication_num", value}}), {&change}},
          {"MODIFY PARTITION (*) " + set_clause({{change.of, value}}), {&change}}};
}

Alter alter_of_group(const Tables& tables, const Changes& changes) {
  PresentProperties properties;
  for (const auto* change : changes) properties.emplace(change->of, value_to_set(tables, change->of));
  return {set_clause(properties), changes};
}

std::string replicas_clause(const Tables& tables, const std::string& name) {
  const auto& own = tables.aim_partitions.named(name)->properties;
  const auto found = own.find("replication_num");
  const auto value = found != own.end() ? found->second : std::string{property_value(tables.aim, "replication_num")};
  return "MODIFY PARTITION " + quote_identifier(name) + " " + set_clause({{"replication_num", value}});
}

}  // namespace

/// 3.3 drops LIST partitions only with FORCE (docs/facts/starrocks-alter.md#partitions-by-alter).
std::string drop_partition_clause(const Tables& tables, const std::string& name) {
  const bool is_list = tables.now.partitioning.kind == PartitionKind::kList;
  const bool forced = is_list && !has(Behaviour::kDropListPartition, tables.starrocks);
  return "DROP PARTITION " + quote_identifier(name) + (forced ? " FORCE" : "");
}

std::vector<Alter> alters_of_properties(const Tables& tables, const Changes& changes) {
  std::vector<Alter> out;
  Changes together;
  for (const auto* change : changes) {
    switch (find_property_change(change->of)->way) {
      case PropertyWay::kGroup: break;
      case PropertyWay::kSetTogether: together.push_back(change); break;
      case PropertyWay::kReplication:
        for (auto& one : alters_of_replication(tables, *change)) out.push_back(std::move(one));
        break;
      case PropertyWay::kSet:
      case PropertyWay::kBloomFilter:
        out.push_back({set_clause({{change->of, value_to_set(tables, change->of)}}), {change}});
        break;
    }
  }
  if (!together.empty()) out.push_back(alter_of_group(tables, together));
  return out;
}

std::vector<Alter> alters_of_partitions(const Tables& tables, const Changes& changes) {
  std::vector<Alter> drops, others;
  for (const auto* change : changes_of(changes, {TablePart::kPartition})) {
    if (change->wanted.empty()) {
      drops.push_back({drop_partition_clause(tables, change->of), {change}});
    } else if (change->present.empty()) {
      others.push_back({"ADD " + partition_text(*tables.aim_partitions.named(change->of)), {change}});
    } else {
      others.push_back({replicas_clause(tables, change->of), {change}});
    }
  }
  drops.insert(drops.end(), others.begin(), others.end());
  return drops;
}

}  // namespace smt::diff
