#include <fmt/format.h>

#include <algorithm>

#include "smt/sql_text.hpp"
#include "target/distribution.hpp"

namespace smt {
namespace {

bool is_date(const TargetColumn& column) {
  return column.mapping.starrocks.kind == StarRocksKind::kDate ||
         column.mapping.starrocks.kind == StarRocksKind::kDatetime;
}

bool is_integer(const TargetColumn& column) {
  const auto kind = column.mapping.starrocks.kind;
  return kind >= StarRocksKind::kTinyint && kind <= StarRocksKind::kLargeint;
}

/// Without partition_key the official tool takes the first date column; a primary key must hold it.
const TargetColumn* first_date_column(const TargetTable& target) {
  const auto found = std::find_if(target.columns.begin(), target.columns.end(), [&](const TargetColumn& column) {
    return is_date(column) && (target.model == Model::kDuplicate || is_key_column(target, column.name));
  });
  return found == target.columns.end() ? nullptr : &*found;
}

const TargetColumn* column_to_partition_by(const Table& table, const TableRule& rule, const TargetTable& target,
                                           Findings& findings) {
  if (!rule.partition_key) {
    const auto* chosen = first_date_column(target);
    const auto& place = rule.partitions->place;
    if (chosen == nullptr) {
      findings.push_back({Code::kConfPartitionNoColumn, place, {qualified(table)}});
    } else {
      findings.push_back({Code::kConfPartitionKeyChosen, place, {qualified(table), chosen->source_name}});
    }
    return chosen;
  }
  const auto* column = find_column(table, rule.partition_key->value);
  if (column == nullptr) {
    findings.push_back(unknown_column(table, rule.partition_key->value, rule.partition_key->place, "partition_key"));
    return nullptr;
  }
  return find_target_column(target, column->name);
}

}  // namespace

std::optional<Partition> make_partition(const Table& table, const TableRule& rule, const TargetTable& target,
                                        Findings& findings) {
  if (!rule.partition_key && !rule.partitions) return std::nullopt;
  const auto ranges = rule.partitions ? rule.partitions->value : std::string{};
  if (rule.partitions) {
    if (const auto problem = fragment_problem(ranges); !problem.empty()) {
      findings.push_back({Code::kConfPartitionText, rule.partitions->place, {ranges, std::string{problem}}});
      return std::nullopt;
    }
  }
  const auto* column = column_to_partition_by(table, rule, target, findings);
  if (column == nullptr) return std::nullopt;
  const auto& place = rule.partition_key ? rule.partition_key->place : rule.partitions->place;
  if (!is_date(*column) && !(rule.partitions && is_integer(*column))) {
    findings.push_back({Code::kConfColumnType,
                        place,
                        {"partition_key", column->source_name, qualified(table), text(column->mapping.starrocks)}});
    return std::nullopt;
  }
  if (target.model == Model::kPrimary && !is_key_column(target, column->name)) {
    findings.push_back(
        {Code::kConfNotInKey,
         place,
         {"partition_key", column->source_name, qualified(table), fmt::format("{}", fmt::join(target.key, ", "))}});
    return std::nullopt;
  }
  return Partition{column->name, ranges};
}

}  // namespace smt
