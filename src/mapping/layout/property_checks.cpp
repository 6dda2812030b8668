#include "mapping/layout/property_checks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "mapping/column/column_names.hpp"
#include "mapping/layout/distribution.hpp"
#include "mapping/layout/partition_list.hpp"
#include "text/ascii.hpp"
#include "types/value_form.hpp"

namespace smt::mapping {
namespace {

constexpr std::string_view kDynamic = "dynamic_partition.";

std::vector<std::string> names_in(std::string_view list, std::string_view separators) {
  std::vector<std::string> names;
  while (!list.empty()) {
    const auto end = std::min(list.find_first_of(separators), list.size());
    if (const auto name = bare_name(list.substr(0, end)); !name.empty()) names.emplace_back(name);
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return names;
}

/// Returns whether StarRocks accepts a Bloom filter on the type (PropertyAnalyzer.analyzeBloomFilterColumns and
/// Type.supportBloomFilter). FE 4.1 refused DECIMAL64, too.
bool takes_bloom_filter(StarRocksKind kind) {
  switch (kind) {
    case StarRocksKind::kSmallint:
    case StarRocksKind::kInt:
    case StarRocksKind::kBigint:
    case StarRocksKind::kLargeint:
    case StarRocksKind::kDate:
    case StarRocksKind::kDatetime:
    case StarRocksKind::kChar:
    case StarRocksKind::kVarchar: return true;
    default: return false;
  }
}

/// The values that DynamicPartitionUtil.analyzeDynamicPartition accepts.
struct DynamicRow {
  std::string_view name;
  ValueForm form;
};

constexpr std::array kDynamicRows = std::to_array<DynamicRow>({
    {"enable", kTrueOrFalse},
    {"time_unit", words_of("HOUR, DAY, WEEK, MONTH or YEAR")},
    {"start", number_from(INT32_MIN, -1)},
    {"end", number_from(1)},
    {"buckets", number_from(INT32_MIN)},
    {"replication_num", number_from(1)},
    {"history_partition_num", number_from(0)},
    {"start_day_of_week", number_from(1, 7)},
    {"start_day_of_month", number_from(1, 28)},
});

class Check {
 public:
  Check(const TableRule& rule, const TargetTable& target, Findings& findings)
      : rule_{rule}, target_{target}, findings_{findings} {}

  void check() {
    check_dynamic();
    check_model();
    check_bloom();
    check_unique_constraints();
    check_quotes();
    check_partitions("partitions", rule_.partitions);
    check_partitions("partition_by", rule_.shape.partition_by);
  }

 private:
  const Setting* find(std::string_view property) const { return find_option(rule_.properties, property); }

  void refuse(std::string key, const Setting& setting, std::string problem, std::string way_out) {
    findings_.push_back({Code::kConfPropertyUnfit,
                         setting.place,
                         {std::move(key), std::move(problem), std::move(way_out), table_name_text(target_.name)}});
  }

  void refuse_column(std::string_view property, const Setting& setting, std::string column, std::string problem) {
    findings_.push_back(
        {Code::kConfPropertyColumns,
         setting.place,
         {std::string{property}, std::move(column), std::move(problem), table_name_text(target_.name)}});
  }

  /// Returns the first of dynamic_partition.*. Its line is the place of errors about missing properties.
  std::pair<std::string, const Setting*> first_dynamic() const {
    const auto at = rule_.properties.lower_bound(kDynamic);
    if (at == rule_.properties.end() || !at->first.starts_with(kDynamic)) return {"", nullptr};
    return {fmt::format("properties.{}", at->first), &at->second};
  }

  void check_dynamic() {
    const auto [key, first] = first_dynamic();
    if (first == nullptr) return;
    const auto& partition = target_.partition;
    if (!partition || !partition->clause.starts_with("RANGE(")) {
      const auto problem = partition ? "is for partitions that RANGE lists, not for those that StarRocks creates itself"
                                     : "is for tables with partitions, and this one has none";
      return refuse(key, *first, problem,
                    partition
                        ? "set 'partition_live_number', or 'partitions = START (…) END (…) EVERY (…)'"
                        : "set 'partition_key' and 'partitions = START (…) END (…) EVERY (…)', or remove the line");
    }
    if (partition->columns.size() > 1)
      return refuse(key, *first, "is for partitioning by one column", "remove the line");
    for (const std::string_view needed : {"time_unit", "end"}) {
      if (find(fmt::format("{}{}", kDynamic, needed)) != nullptr) continue;
      refuse(key, *first, fmt::format("also needs properties.{}{}", kDynamic, needed),
             fmt::format("add a line such as 'properties.{}{} = {}'", kDynamic, needed, needed == "end" ? "3" : "DAY"));
    }
    for (const auto& row : kDynamicRows) check_dynamic_value(row);
    check_hours(*partition);
  }

  void check_dynamic_value(const DynamicRow& row) {
    const auto* setting = find(fmt::format("{}{}", kDynamic, row.name));
    if (setting == nullptr || takes(row.form, setting->value)) return;
    refuse(fmt::format("properties.{}{}", kDynamic, row.name), *setting,
           fmt::format("= '{}' is not {}", shown(*setting), expected_value(row.form)), "");
  }

  void check_hours(const Partition& partition) {
    const auto* unit = find("dynamic_partition.time_unit");
    const auto* column = find_target_column(target_, partition.columns.front());
    if (unit == nullptr || column == nullptr || !equal_ignoring_case(unit->value, "HOUR")) return;
    if (column->mapping.starrocks.kind == StarRocksKind::kDatetime) return;
    refuse("properties.dynamic_partition.time_unit", *unit,
           fmt::format("= HOUR needs a DATETIME, and {} is {}", column->name,
                       starrocks_type_text(column->mapping.starrocks)),
           "set DAY, WEEK, MONTH or YEAR");
  }

  /// FE 3.3 and 4.1 gave these errors.
  void check_model() {
    if (target_.model != Model::kPrimary) return;
    for (const std::string_view name :
         {"storage_cooldown_time", "storage_cooldown_ttl", "base_compaction_forbidden_time_ranges"}) {
      if (const auto* setting = find(name))
        refuse(fmt::format("properties.{}", name), *setting, "is not for PRIMARY KEY tables", "remove the line");
    }
  }

  void check_bloom() {
    constexpr std::string_view kProperty = "bloom_filter_columns";
    const auto* setting = find(kProperty);
    if (setting == nullptr) return;
    for (const auto& name : names_in(setting->value, ",")) {
      const auto* column = written_column(name);
      const bool by_key = target_.model == Model::kUnique || target_.model == Model::kAggregate;
      if (column == nullptr) {
        refuse_column(kProperty, *setting, name, "a column that does not exist");
      } else if (!takes_bloom_filter(column->mapping.starrocks.kind)) {
        refuse_column(
            kProperty, *setting, name,
            fmt::format("and a {} does not support a Bloom filter", starrocks_type_text(column->mapping.starrocks)));
      } else if (by_key && !is_key_column(target_, column->name)) {
        refuse_column(kProperty, *setting, name,
                      fmt::format("and {} KEY tables support a Bloom filter only on key columns", word(target_.model)));
      }
    }
  }

  /// Checks "a, b; c", with or without a table before each list.
  void check_unique_constraints() {
    constexpr std::string_view kProperty = "unique_constraints";
    const auto* setting = find(kProperty);
    if (setting == nullptr || setting->value.find('.') != std::string::npos) return;
    for (const auto& name : names_in(setting->value, ",;")) {
      if (written_column(name) == nullptr) refuse_column(kProperty, *setting, name, "a column that does not exist");
    }
  }

  /// Returns the column with this StarRocks name: the tool copies the property to the SQL, so it must use that name.
  const TargetColumn* written_column(std::string_view name) const {
    const auto found = std::find_if(target_.columns.begin(), target_.columns.end(),
                                    [&](const TargetColumn& column) { return equal_ignoring_case(column.name, name); });
    return found == target_.columns.end() ? nullptr : &*found;
  }

  void check_quotes() {
    for (const auto& [name, setting] : rule_.properties) {
      for (const std::string_view quote : {"“", "”", "‘", "’"}) {
        if (setting.value.find(quote) == std::string::npos) continue;
        refuse(fmt::format("properties.{}", name), setting, "has typographic quotes", "write the value without quotes");
        break;
      }
    }
  }

  void check_partitions(std::string_view key, const std::optional<Setting>& setting) {
    if (!setting || !target_.partition) return;
    std::string_view list = setting->value;
    if (key == "partition_by") {
      const auto begin = list.find(") (");
      const auto head = ascii_lower(list.substr(0, list.find('(')));
      if (begin == std::string_view::npos || head.find("range") == std::string::npos) return;
      list = list.substr(begin + 2);
    }
    const auto fault = partition_fault(list);
    if (!fault.problem.empty()) refuse(std::string{key}, *setting, fault.problem, fault.way_out);
  }

  const TableRule& rule_;
  const TargetTable& target_;
  Findings& findings_;
};

}  // namespace

void check_properties(const TableRule& rule, const TargetTable& target, Findings& findings) {
  Check{rule, target, findings}.check();
}

}  // namespace smt::mapping
