#include <fmt/format.h>

#include <algorithm>

#include "mapping/layout/distribution.hpp"
#include "mapping/layout/partition_by.hpp"
#include "smt/sql_text.hpp"
#include "types/starrocks_versions.hpp"

namespace smt::mapping {
namespace {

bool is_date(const TargetColumn& column) {
  return column.mapping.starrocks.kind == StarRocksKind::kDate ||
         column.mapping.starrocks.kind == StarRocksKind::kDatetime;
}

/// Returns the column's name in the conf.
const std::string& conf_name(const TargetColumn& column) {
  return column.source_name.empty() ? column.name : column.source_name;
}

bool is_integer(const TargetColumn& column) {
  const auto kind = column.mapping.starrocks.kind;
  return kind >= StarRocksKind::kTinyint && kind <= StarRocksKind::kLargeint;
}

/// Returns whether the column can partition the table. A primary key must contain the column.
bool may_partition(const TargetTable& target, const TargetColumn& column) {
  return is_date(column) && (target.model == Model::kDuplicate || is_key_column(target, column.name));
}

/// Returns the first date column, which the official tool uses without partition_key.
const TargetColumn* first_date_column(const TargetTable& target) {
  const auto found = std::find_if(target.columns.begin(), target.columns.end(),
                                  [&](const TargetColumn& column) { return may_partition(target, column); });
  return found == target.columns.end() ? nullptr : &*found;
}

/// Returns the first date column of MySQL without NULL, because a list of ranges has no place for NULL.
const TargetColumn* first_whole_date_column(const TargetTable& target) {
  const auto found = std::find_if(target.columns.begin(), target.columns.end(), [&](const TargetColumn& column) {
    return may_partition(target, column) && !column.nullable && !column.source_name.empty();
  });
  return found == target.columns.end() ? nullptr : &*found;
}

/// StarRocks before 3.0 does not create partitions itself. The years do not depend on the current day, so the files
/// stay the same.
constexpr std::string_view kMonths = "START (\"2010-01-01\") END (\"2040-01-01\") EVERY (INTERVAL 1 MONTH)";

/// Returns the range list for a date column of `rule`, or "" if StarRocks creates the partitions.
std::string ranges_for(const TableRule& rule, const Table& table, const StarRocksTarget& starrocks,
                       Findings& findings) {
  if (rule.partitions) return rule.partitions->value;
  if (has(Feature::kExpressionPartitions, starrocks)) return "";
  findings.push_back({Code::kPartitionMonths, object_of(table), {target_text(starrocks), rule.partition_key->value}});
  return std::string{kMonths};
}

const TargetColumn* column_to_partition_by(Mapping& mapping) {
  const auto& rule = mapping.rule();
  auto& findings = mapping.findings();
  if (!rule.partition_key) {
    const auto table = qualified(mapping.table);
    const auto* chosen = first_date_column(mapping.target);
    const auto& place = rule.partitions->place;
    if (chosen == nullptr) {
      findings.push_back({Code::kConfPartitionNoColumn, place, {table}});
    } else {
      findings.push_back({Code::kConfPartitionKeyChosen, place, {table, conf_name(*chosen)}});
    }
    return chosen;
  }
  return find_target_column(mapping, rule.partition_key->value, rule.partition_key->place, "partition_key");
}

/// From this size on partitions avoid most of the reading, and you can drop old data at once.
constexpr std::uint64_t kLarge = std::uint64_t{10} << 30;

constexpr std::string_view kSomeMonths =
    "'partitions = START (\"2024-01-01\") END (\"2026-01-01\") EVERY (INTERVAL 1 MONTH)'";

/// Suggests MySQL's own date partitions if StarRocks supports them. A primary key table needs key columns for them;
/// MySQL requires nearly the same of its unique keys.
void offer_partitions_of_mysql(Mapping& mapping) {
  const auto& table = mapping.table;
  const auto& target = mapping.target;
  const auto* column = find_target_column(target, table.range_column);
  if (column == nullptr || !is_date(*column)) return;
  if (target.model != Model::kDuplicate && !is_key_column(target, column->name)) return;
  auto lines = fmt::format("'partition_key = {}'", column->source_name);
  if (!has(Feature::kExpressionPartitions, mapping.starrocks())) {
    lines += fmt::format(" and {}", kSomeMonths);
  } else {
    lines += ", which creates a partition for each day";
  }
  mapping.findings().push_back(
      {Code::kPartitionsOffered,
       object_of(table),
       {column->source_name, std::move(lines), "RANGE partitions by this column", column->source_name}});
}

/// Suggests months of the first date for a large table; a primary key table must have this date in its key. Days would
/// give too many partitions for years of data, as each partition has all the buckets.
void offer_months(Mapping& mapping) {
  const auto* column = first_whole_date_column(mapping.target);
  if (column == nullptr) return;
  const auto& name = column->source_name;
  const auto by_month = fmt::format("'partition_by = date_trunc('month', {})'", quote_identifier(name));
  const auto lines = has(Feature::kExpressionPartitions, mapping.starrocks())
                         ? by_month + ", which creates a partition for each month"
                         : fmt::format("'partition_key = {}' and {}", name, kSomeMonths);
  mapping.findings().push_back({Code::kPartitionsOffered,
                                object_of(mapping.table),
                                {name, lines, fmt::format("{} GiB", mapping.planned.data_length >> 30), ""}});
}

/// Returns PARTITION BY of partition_key and partitions. The rule has at least one of the two.
std::optional<Partition> partition_by_date(Mapping& mapping) {
  const auto& rule = mapping.rule();
  const auto& target = mapping.target;
  auto& findings = mapping.findings();
  if (rule.partitions) {
    if (const auto problem = fragment_problem(rule.partitions->value); !problem.empty()) {
      findings.push_back(
          {Code::kConfPartitionText, rule.partitions->place, {shown(*rule.partitions), std::string{problem}}});
      return std::nullopt;
    }
  }
  const auto* column = column_to_partition_by(mapping);
  if (column == nullptr) return std::nullopt;
  const auto& place = rule.partition_key ? rule.partition_key->place : rule.partitions->place;
  if (!is_date(*column) && !(rule.partitions && is_integer(*column))) {
    findings.push_back({Code::kConfColumnType,
                        place,
                        {"partition_key", conf_name(*column), qualified(mapping.table),
                         starrocks_type_text(column->mapping.starrocks)}});
    return std::nullopt;
  }
  if (target.model != Model::kDuplicate && !is_key_column(target, column->name)) {
    findings.push_back({Code::kConfNotInKey,
                        place,
                        {"partition_key", conf_name(*column), qualified(mapping.table),
                         fmt::format("{}", fmt::join(target.key, ", "))}});
    return std::nullopt;
  }
  const auto name = quote_identifier(column->name);
  const auto ranges = ranges_for(rule, mapping.table, mapping.starrocks(), findings);
  if (ranges.empty()) return Partition{{column->name}, fmt::format("date_trunc('day', {})", name)};
  return Partition{{column->name}, fmt::format("RANGE({}) (\n  {}\n)", name, ranges)};
}

}  // namespace

Decided<std::optional<Partition>> make_partition(Mapping& mapping) {
  const auto& rule = mapping.rule();
  Decided<std::optional<Partition>> decided;
  if (rule.shape.partition_by) {
    decided.value = partition_by(mapping);
    if (decided.value) add_line(Decision::kPartition, "partition_by", rule.shape.partition_by, decided.by);
  } else if (rule.partition_key || rule.partitions) {
    decided.value = partition_by_date(mapping);
    if (!decided.value) return decided;
    add_line(Decision::kPartition, "partition_key", rule.partition_key, decided.by);
    add_line(Decision::kPartition, "partitions", rule.partitions, decided.by);
  } else if (!mapping.table.range_column.empty()) {
    offer_partitions_of_mysql(mapping);
  } else if (mapping.planned.data_length >= kLarge) {
    offer_months(mapping);
  }
  return decided;
}

}  // namespace smt::mapping
