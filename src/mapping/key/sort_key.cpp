#include "mapping/key/sort_key.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "mapping/layout/distribution.hpp"
#include "types/starrocks_versions.hpp"

namespace smt::mapping {
namespace {

bool takes(const TargetTable& target, const TargetColumn& column) {
  const auto kind = column.mapping.starrocks.kind;
  return target.model == Model::kPrimary ? fits_primary_key(kind) : fits_sort_key(kind);
}

/// StarRocks sorts UNIQUE and AGGREGATE tables by all columns of their key, in any order.
bool is_key_in_another_order(const TargetTable& target, const std::vector<std::string>& columns) {
  return columns.size() == target.key.size() &&
         std::all_of(columns.begin(), columns.end(), [&](const auto& name) { return is_key_column(target, name); });
}

/// Returns false for a PRIMARY KEY table with range distribution, which early releases sort only by its key.
bool takes_sort_key(const TableRule& rule, const TargetTable& target, const std::vector<std::string>& columns,
                    const StarRocksTarget& starrocks) {
  const auto& distribution = rule.shape.distribution;
  const bool by_range = distribution && distribution->value == DistributionKind::kRange;
  return !by_range || target.model != Model::kPrimary || columns == target.key ||
         has(Feature::kRangeSortKey, starrocks);
}

/// Returns the names in StarRocks of the columns of `order_by`, and reports those that do not exist or cannot sort.
std::vector<std::string> sort_columns(Mapping& mapping, const ColumnList& list) {
  std::vector<std::string> names;
  for (const auto& name : list.columns) {
    const auto* column = find_target_column(mapping, name, list.place, "order_by");
    if (column == nullptr) continue;
    names.push_back(column->name);
    if (takes(mapping.target, *column)) continue;
    mapping.findings().push_back(
        {Code::kConfColumnType,
         list.place,
         {"order_by", name, qualified(mapping.table), starrocks_type_text(column->mapping.starrocks)}});
  }
  return names;
}

/// Reports a sort key that the table's model or its range distribution does not allow.
void check_sort_key(Mapping& mapping, const ColumnList& list, const std::vector<std::string>& columns) {
  const auto& target = mapping.target;
  const auto key = fmt::format("{}", fmt::join(target.key, ", "));
  const bool by_key = target.model == Model::kUnique || target.model == Model::kAggregate;
  if (by_key && !is_key_in_another_order(target, columns)) {
    mapping.findings().push_back(
        {Code::kSortKeyOther, list.place, {qualified(mapping.table), std::string{word(target.model)}, key}});
  }
  if (!takes_sort_key(mapping.rule(), target, columns, mapping.starrocks())) {
    mapping.findings().push_back(
        {Code::kRangeSortKey,
         list.place,
         {qualified(mapping.table), key, version_text(since(Feature::kRangeSortKey, RunMode::kSharedData))}});
  }
}

}  // namespace

Decided<std::vector<std::string>> make_sort_key(Mapping& mapping) {
  const auto& rule = mapping.rule();
  const auto& starrocks = mapping.starrocks();
  const auto& target = mapping.target;
  if (!rule.shape.order_by) return {};
  const auto& list = *rule.shape.order_by;
  const auto feature = target.model == Model::kPrimary ? Feature::kSortKey : Feature::kSortKeyOfAllModels;
  if (!has(feature, starrocks)) {
    mapping.findings().push_back(
        {Code::kConfVersion,
         list.place,
         {fmt::format("order_by in {} KEY tables", word(target.model)),
          version_text(since(feature, starrocks.run_mode)), version_text(starrocks.version), "remove the line"}});
    return {};
  }
  Decided<std::vector<std::string>> decided{sort_columns(mapping, list), {}};
  check_sort_key(mapping, list, decided.value);
  if (!decided.value.empty()) add_line(Decision::kSortKey, "order_by", rule.shape.order_by, decided.by);
  return decided;
}

}  // namespace smt::mapping
