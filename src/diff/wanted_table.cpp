#include "smt/wanted_table.hpp"

#include <utility>

namespace smt::diff {
namespace {

std::optional<PresentDefault> wanted_default(const std::optional<TargetDefault>& value) {
  if (!value) return std::nullopt;
  switch (value->kind) {
    case TargetDefault::Kind::kCurrentTimestamp: return PresentDefault{PresentDefault::Kind::kCurrentTimestamp, "", 0};
    case TargetDefault::Kind::kUuid: return PresentDefault{PresentDefault::Kind::kFunction, "uuid()", 0};
    case TargetDefault::Kind::kLiteral: break;
  }
  return PresentDefault{PresentDefault::Kind::kLiteral, value->text, 0};
}

PresentColumn wanted_column(const TargetColumn& column) {
  PresentColumn out;
  out.name = column.name;
  out.type = present_type(column.mapping.starrocks);
  if (column.aggregation) out.aggregation = aggregation_text(*column.aggregation);
  out.nullable = column.nullable;
  out.default_value = wanted_default(column.default_value);
  out.comment = column.comment;
  return out;
}

/// Range distribution has no clause, so the statement leaves the distribution to StarRocks.
std::optional<PresentDistribution> wanted_distribution(const Distribution& distribution) {
  if (distribution.kind == DistributionKind::kRange) return std::nullopt;
  return PresentDistribution{distribution.kind, distribution.columns, distribution.buckets};
}

}  // namespace

std::variant<PresentTable, NotUnderstood> wanted_table(const TargetTable& target) {
  PresentTable out;
  out.database = target.name.database;
  out.name = target.name.table;
  out.columns.reserve(target.columns.size());
  for (const auto& column : target.columns) out.columns.push_back(wanted_column(column));
  out.model = target.model;
  out.key = target.key;
  out.comment = target.comment;
  if (target.partition) {
    auto read = parse_partition_by(target.partition->clause, out.columns);
    if (auto* const why = std::get_if<NotUnderstood>(&read)) {
      why->table = out.name;
      return std::move(*why);
    }
    out.partitioning = std::get<PresentPartitioning>(std::move(read));
  }
  out.distribution = wanted_distribution(target.distribution);
  out.order_by = target.order_by;
  for (const auto& option : target.properties) out.properties.emplace(option.key, option.value);
  return out;
}

std::string why_unclear(const NotUnderstood& wanted) {
  return "the tool does not understand the new PARTITION BY: " + wanted.why;
}

}  // namespace smt::diff
