#include <algorithm>
#include <cstddef>

#include "diff/judge/judge.hpp"
#include "diff/table_edits.hpp"
#include "starrocks/expression.hpp"
#include "text/ascii.hpp"

namespace smt::diff {
namespace {

/// RANGE and date_trunc; PARTITION BY (c) makes LIST partitions.
bool has_range_partitions(const PresentPartitioning& partitioning) {
  if (partitioning.kind == PartitionKind::kRange) return true;
  return partitioning.kind == PartitionKind::kExpression &&
         std::all_of(partitioning.by.begin(), partitioning.by.end(),
                     [](const std::string& item) { return item.find('(') != std::string::npos; });
}

bool applies(PropertyOf of, const PresentTable& table) {
  switch (of) {
    case PropertyOf::kEvery: return true;
    case PropertyOf::kPrimary: return table.model == Model::kPrimary;
    case PropertyOf::kNotPrimary: return table.model != Model::kPrimary;
    case PropertyOf::kRangePartitions: return has_range_partitions(table.partitioning);
    case PropertyOf::kPartitions: return table.partitioning.kind != PartitionKind::kNone;
    case PropertyOf::kRandom:
      return table.distribution && table.distribution->kind == DistributionKind::kRandom &&
             !table.distribution->buckets;
  }
  return false;
}

}  // namespace

const PropertyChange* find_property_change(std::string_view name) {
  const auto found = std::find_if(kPropertyChanges.begin(), kPropertyChanges.end(), [&](const PropertyChange& row) {
    return row.name.ends_with('.') ? name.starts_with(row.name) : name == row.name;
  });
  return found == kPropertyChanges.end() ? nullptr : &*found;
}

namespace {

/// UNIQUE and AGGREGATE tables take Bloom filters of key columns only.
bool fits_bloom_filter(const Tables& tables, const std::string& name) {
  const bool any_column = tables.now.model == Model::kPrimary || tables.now.model == Model::kDuplicate;
  return name.empty() || (any_column ? can_have(tables, name) : has_name(tables.now.key, name));
}

bool has_wrong_column(const Tables& tables, const std::string& list) {
  const auto columns = list_items(list);
  return !std::all_of(columns.begin(), columns.end(),
                      [&](const auto& name) { return fits_bloom_filter(tables, name); });
}

/// Returns true if a table that is created anew has the property. Releases that were not recorded may have it.
bool is_of_new_table(const TableChange& change, const Tables& tables, const PropertyChange& row) {
  const auto& version = tables.starrocks.version;
  if (evidence(row.known, version) == Evidence::kRefused &&
      !(is_unrecorded(version) && seen_nearby(row.known, version)))
    return false;
  return change.wanted.empty() || property_fits(tables.aim, change.of, change.wanted);
}

/// unique_constraints "a, b; default_catalog.d.t.c": several with `;`, each a list of columns, perhaps with the table.
bool has_constrained_columns(const PresentTable& table, std::string_view constraints) {
  for (std::size_t from = 0; from <= constraints.size();) {
    const auto end = std::min(constraints.find_first_of(",;", from), constraints.size());
    const auto item = trimmed(constraints.substr(from, end - from));
    const auto column = item.substr(item.rfind('.') + 1);
    if (!column.empty() && find_column(table.columns, column) == nullptr) return false;
    from = end + 1;
  }
  return true;
}

}  // namespace

bool property_fits(const PresentTable& table, std::string_view name, std::string_view value) {
  const auto* const row = find_property_change(name);
  if (row == nullptr) return true;
  if (name == "unique_constraints") return has_constrained_columns(table, value);
  if (row->way != PropertyWay::kBloomFilter) return applies(row->of, table);
  const bool any_column = table.model == Model::kPrimary || table.model == Model::kDuplicate;
  const auto columns = list_items(value);
  return std::all_of(columns.begin(), columns.end(), [&](const auto& column) {
    return any_column ? find_column(table.columns, column) != nullptr : has_name(table.key, column);
  });
}

void judge_property(TableChange& change, const Tables& tables) {
  const auto* const row = find_property_change(change.of);
  const bool removed = !tables.aim.properties.contains(change.of);
  if (row == nullptr || (removed && !row->off)) return refuse(change, Why::kFixedProperty, {change.of});
  if (!is_of_new_table(change, tables, *row)) return stay(change, Why::kNoPropertyHere, {change.of});
  const bool filter = row->way == PropertyWay::kBloomFilter;
  const bool wrong_column = filter && has_wrong_column(tables, change.wanted);
  if (!applies(row->of, tables.now) || wrong_column) return refuse(change, Why::kNoPropertyHere, {change.of});
  change.cost = filter ? Cost::kJob : Cost::kInstant;
  change.safety = tables.safety(row->known);
  if (evidence(row->known, tables.starrocks.version) == Evidence::kRefused)
    change.reason = {Why::kNotSeen, {release_text(tables.starrocks.version)}};
}

}  // namespace smt::diff
