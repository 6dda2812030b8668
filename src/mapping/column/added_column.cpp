#include "mapping/column/added_column.hpp"

#include <fmt/format.h>

#include "smt/sql_text.hpp"

namespace smt::mapping {
namespace {

bool is_number(StarRocksKind kind) { return kind >= StarRocksKind::kTinyint && kind <= StarRocksKind::kDecimal; }

bool is_ordered(StarRocksKind kind) {
  return is_number(kind) || kind == StarRocksKind::kDate || kind == StarRocksKind::kDatetime ||
         kind == StarRocksKind::kChar || kind == StarRocksKind::kVarchar;
}

/// Returns whether the aggregate function accepts the type (docs aggregate_table and FE AggregateType). An aggregate
/// table cannot contain a JSON column.
bool takes(Aggregation aggregation, StarRocksKind kind) {
  switch (aggregation) {
    case Aggregation::kSum: return is_number(kind);
    case Aggregation::kMax:
    case Aggregation::kMin: return is_ordered(kind);
    case Aggregation::kReplace:
    case Aggregation::kReplaceIfNotNull: return kind != StarRocksKind::kJson;
    case Aggregation::kHllUnion: return is_ordered(kind);
    case Aggregation::kBitmapUnion: return kind >= StarRocksKind::kTinyint && kind <= StarRocksKind::kBigint;
  }
  return false;
}

/// Makes an HLL or BITMAP column, which the load computes from the value (docs Flink-connector-starrocks).
void make_sketch(StarRocksKind kind, std::string_view function, TargetColumn& column, const Place& place,
                 Findings& findings) {
  column.mapping.starrocks = {kind, 0, 0, 0};
  column.mapping.row = nullptr;
  column.load = fmt::format("{}({})", function, quote_identifier(column.name));
  if (!column.default_value) return;
  findings.push_back({Code::kDefaultDropped,
                      place,
                      {column.default_value->text, starrocks_type_text(column.mapping.starrocks),
                       "StarRocks accepts no default there"}});
  column.default_value.reset();
}

}  // namespace

TargetColumn added_column(const AddedColumn& added, KeyUse use) {
  constexpr std::uint32_t kUsualLength = 65533;  // of STRING
  TargetColumn column;
  auto& mapping = column.mapping;
  mapping.starrocks = added.type;
  if (added.type.kind == StarRocksKind::kVarchar && added.type.length == 0) mapping.starrocks.length = kUsualLength;
  if (added.type.kind == StarRocksKind::kChar && added.type.length == 0) mapping.starrocks.length = kMaxChar;
  mapping.flink_sink = flink_type_text(*usual_sink(mapping.starrocks, {}));
  mapping.select = added.metadata ? quote_identifier(added.name) : added.expression;
  if (added.metadata && added.type.kind == StarRocksKind::kDatetime)
    mapping.select = fmt::format("CAST({} AS TIMESTAMP(3))", mapping.select);
  column.nullable = added.nullable && use != KeyUse::kPrimary;
  column.sink_nullable = column.nullable;
  return column;
}

void aggregate_column(const Placed<Aggregation>& aggregate, TargetColumn& column, Findings& findings) {
  const auto kind = column.mapping.starrocks.kind;
  column.aggregation = aggregate.value;
  if (!takes(aggregate.value, kind)) {
    findings.push_back(
        {Code::kAggregateType,
         aggregate.place,
         {column.name, std::string{aggregation_text(aggregate.value)}, starrocks_type_text(column.mapping.starrocks)}});
  } else if (aggregate.value == Aggregation::kHllUnion) {
    make_sketch(StarRocksKind::kHll, "hll_hash", column, aggregate.place, findings);
  } else if (aggregate.value == Aggregation::kBitmapUnion) {
    make_sketch(StarRocksKind::kBitmap, "to_bitmap", column, aggregate.place, findings);
  }
}

}  // namespace smt::mapping
