#include "diff/aim.hpp"

#include <algorithm>
#include <cstddef>

#include "diff/judge/actions.hpp"
#include "diff/partition_lookup.hpp"
#include "diff/table_edits.hpp"
#include "starrocks/expression.hpp"
#include "starrocks/same_meaning.hpp"

namespace smt::diff {
namespace {

/// StarRocks keeps some types with more digits than they are written with.
void keep_settled_types(PresentTable& aim, const PresentTable& present) {
  for (auto& column : aim.columns) {
    const auto* const there = find_column(present.columns, column.name);
    if (there != nullptr && starrocks::settled_type(*there) == starrocks::settled_type(column))
      column.type = there->type;
  }
}

void keep_long_texts(PresentTable& aim, const PresentTable& present) {
  for (auto& column : aim.columns) {
    const auto* const there = find_column(present.columns, column.name);
    if (there != nullptr && is_wide_enough(there->type, column.type)) column.type = there->type;
  }
}

/// NULL is more than NOT NULL. A column without a default can only be added NULL-able, as the rows that are there have
/// no value for it.
void keep_nullable(PresentTable& aim, const PresentTable& present) {
  for (auto& column : aim.columns) {
    const auto* const there = find_column(present.columns, column.name);
    const bool wider = there != nullptr ? there->nullable : needs_a_value(column);
    if (wider && !has_name(aim.key, column.name)) column.nullable = true;
  }
}

/// Returns where a value column that only StarRocks has stands in the aim: behind the column that it stands behind.
PresentColumns::iterator place_of(PresentTable& aim, const PresentTable& present, const PresentColumn& column) {
  const auto first_value =
      aim.columns.begin() + static_cast<std::ptrdiff_t>(std::min(aim.key.size(), aim.columns.size()));
  const auto at = static_cast<std::size_t>(&column - present.columns.data());
  if (at == 0) return first_value;
  const auto* const before = find_column(aim.columns, present.columns[at - 1].name);
  if (before == nullptr) return aim.columns.end();
  return std::max(first_value, aim.columns.begin() + (before - aim.columns.data()) + 1);
}

void keep_columns(PresentTable& aim, const PresentTable& present) {
  for (const auto& column : present.columns) {
    if (find_column(aim.columns, column.name) != nullptr) continue;
    auto& kept = *aim.columns.insert(place_of(aim, present, column), column);
    if (needs_a_value(kept)) kept.nullable = true;
    if (aim.model == Model::kAggregate && kept.aggregation.empty()) kept.aggregation = "REPLACE";
    if (aim.model != Model::kAggregate) kept.aggregation.clear();
  }
  // StarRocks takes no other column behind a generated one.
  std::stable_partition(aim.columns.begin(), aim.columns.end(),
                        [](const PresentColumn& column) { return column.generated.empty(); });
}

void keep_indexes(PresentTable& aim, const PresentTable& present) {
  for (const auto& index : present.indexes) {
    const auto same = [&](const PresentIndex& other) { return other.name == index.name; };
    const auto there = [&](const auto& name) { return find_column(aim.columns, name) != nullptr; };
    if (std::any_of(aim.indexes.begin(), aim.indexes.end(), same)) continue;
    if (std::all_of(index.columns.begin(), index.columns.end(), there)) aim.indexes.push_back(index);
  }
}

void keep_buckets(PresentTable& aim, const PresentTable& present) {
  if (!aim.distribution || !present.distribution) return;
  if (aim.distribution->kind != present.distribution->kind) return;
  if (aim.distribution->columns == present.distribution->columns) {
    aim.distribution->buckets = present.distribution->buckets;
  }
}

void keep_partitions(PresentTable& aim, const PresentTable& present) {
  auto& partitions = aim.partitioning.partitions;
  const auto wanted = partitions;
  const PartitionLookup lookup{wanted};
  for (const auto& partition : present.partitioning.partitions) {
    const bool replaced = lookup.named(partition.name) != nullptr || lookup.overlapping(partition) != nullptr;
    if (!replaced) partitions.push_back(partition);
  }
  if (aim.partitioning.kind == PartitionKind::kRange) std::stable_sort(partitions.begin(), partitions.end(), is_before);
}

/// Keeps the properties that a table as the aim can have.
void keep_properties(PresentTable& aim, const PresentTable& present) {
  auto there = present;
  for (const auto& column : present.columns) {
    if (find_column(aim.columns, column.name) == nullptr) drop_column(there, column.name);
  }
  for (const auto& [name, value] : there.properties) {
    if (property_fits(aim, name, value)) aim.properties.emplace(name, value);
  }
}

}  // namespace

void keep_names(PresentTable& aim, const PresentTable& present) {
  const auto columns = aim.columns;
  for (const auto& column : columns) {
    const auto* const there = find_column(present.columns, column.name);
    if (there != nullptr && there->name != column.name) rename_column(aim, column.name, there->name);
  }
}

bool needs_a_value(const PresentColumn& column) {
  return !column.nullable && !column.default_value && !column.auto_increment && column.generated.empty();
}

PresentTable aim_of(const PresentTable& wanted, const PresentTable& present, const DiffOptions& options) {
  auto aim = wanted;
  if (aim.database.empty()) aim.database = present.database;
  keep_names(aim, present);
  keep_settled_types(aim, present);
  if (!options.strict) keep_long_texts(aim, present);
  if (!options.strict) keep_nullable(aim, present);
  if (!options.allowed.contains(Allow::kDropColumn)) keep_columns(aim, present);
  if (!options.strict) keep_indexes(aim, present);
  if (!options.strict && !options.buckets_chosen) keep_buckets(aim, present);
  const bool same_clause =
      aim.partitioning.kind == present.partitioning.kind && aim.partitioning.by == present.partitioning.by;
  if (same_clause && !options.allowed.contains(Allow::kDropPartition)) keep_partitions(aim, present);
  if (!options.strict) keep_properties(aim, present);
  return aim;
}

}  // namespace smt::diff
