#include "diff/aim.hpp"

#include <algorithm>
#include <cstddef>

#include "diff/judge/actions.hpp"
#include "diff/table_edits.hpp"
#include "starrocks/expression.hpp"
#include "text/ascii.hpp"

namespace smt::diff {
namespace {

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

bool is_in_order(const PresentPartition& a, const PresentPartition& b) { return is_below(a.lower, b.lower); }

void keep_partitions(PresentTable& aim, const PresentTable& present) {
  auto& partitions = aim.partitioning.partitions;
  const auto wanted = partitions;
  for (const auto& partition : present.partitioning.partitions) {
    const bool replaced = std::any_of(wanted.begin(), wanted.end(), [&](const PresentPartition& other) {
      return other.name == partition.name || overlap(other, partition);
    });
    if (!replaced) partitions.push_back(partition);
  }
  if (aim.partitioning.kind == PartitionKind::kRange)
    std::stable_sort(partitions.begin(), partitions.end(), is_in_order);
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

bool overlap(const PresentPartition& a, const PresentPartition& b) {
  if (!a.values.empty() || !b.values.empty()) {
    return std::any_of(a.values.begin(), a.values.end(), [&](const auto& tuple) {
      return std::find(b.values.begin(), b.values.end(), tuple) != b.values.end();
    });
  }
  return is_below(a.lower, b.upper) && is_below(b.lower, a.upper);
}

PresentTable aim_of(const PresentTable& wanted, const PresentTable& present, const DiffOptions& options) {
  auto aim = wanted;
  if (aim.database.empty()) aim.database = present.database;
  keep_names(aim, present);
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
