#include "mapping/flink/snapshot/chunk_key.hpp"

#include <algorithm>

namespace smt::mapping {
namespace {

/// How well a column of the type splits a snapshot. Seen with CDC 3.5.0 on MySQL 8.0.15: BIT ends the job with a
/// NullPointerException, YEAR with "Unsupported type Date for numeric minus", TIME with "invalid TIME value" if a value
/// is negative or 24 hours or more. All other types in this list work.
enum class Split { kNever, kWithinADay, kAsText, kShortText, kDate, kInteger };

bool is_spatial(MysqlType type) { return type >= MysqlType::kGeometry && type <= MysqlType::kGeometrycollection; }

/// Returns whether an old release of Flink CDC does not know the type for the ends of chunks and ends the job.
bool is_unknown_to(const FlinkVersions& versions, const ColumnType& type) {
  switch (type.kind) {
    case MysqlType::kEnum:
    case MysqlType::kSet:
    case MysqlType::kTinytext:
    case MysqlType::kMediumtext:
    case MysqlType::kLongtext:
    case MysqlType::kTinyblob:
    case MysqlType::kMediumblob:
    case MysqlType::kLongblob: return !has(FlinkFeature::kSplitByAnyType, versions);
    case MysqlType::kFloat:
    case MysqlType::kDouble:
    case MysqlType::kDecimal: {
      constexpr int kMostOfFlink = 38;
      const bool odd = type.is_unsigned || type.zerofill || type.precision > kMostOfFlink;
      return odd && !has(FlinkFeature::kSplitByZerofill, versions);
    }
    default: return type.zerofill && !has(FlinkFeature::kSplitByZerofill, versions);
  }
}

Split split_of(const ColumnType& type, const FlinkVersions& versions) {
  if (is_unknown_to(versions, type)) return Split::kNever;
  switch (type.kind) {
    case MysqlType::kTinyint:
    case MysqlType::kSmallint:
    case MysqlType::kMediumint:
    case MysqlType::kInt:
    case MysqlType::kBigint: return Split::kInteger;
    case MysqlType::kDecimal:
    case MysqlType::kDate:
    case MysqlType::kDatetime:
    case MysqlType::kTimestamp: return Split::kDate;
    case MysqlType::kChar:
    case MysqlType::kVarchar: return Split::kShortText;
    case MysqlType::kTime: return Split::kWithinADay;
    case MysqlType::kBit:
    case MysqlType::kYear:
    case MysqlType::kJson:
    case MysqlType::kUnknown: return Split::kNever;
    default: return is_spatial(type.kind) ? Split::kNever : Split::kAsText;
  }
}

bool leads_an_index(const Table& table, const Column& column) {
  return std::any_of(table.keys.begin(), table.keys.end(),
                     [&](const Key& key) { return !key.parts.empty() && key.parts.front().column == column.name; });
}

/// Returns 0 if Flink CDC cannot or must not split by the column.
int score(const Table& table, const Column& column, const FlinkVersions& versions) {
  constexpr int kLeads = 8, kNotNull = 16, kSafe = 32;
  const auto split = split_of(*column.type, versions);
  if (split == Split::kNever || column.invisible) return 0;  // a snapshot reads no values of invisible columns
  return static_cast<int>(split) + (leads_an_index(table, column) ? kLeads : 0) + (column.nullable ? 0 : kNotNull) +
         (split == Split::kWithinADay ? 0 : kSafe);
}

const Column* best_of(const Table& table, const std::vector<const Column*>& columns, const FlinkVersions& versions) {
  const Column* best = nullptr;
  for (const auto* column : columns) {
    if (score(table, *column, versions) > (best == nullptr ? 0 : score(table, *best, versions))) best = column;
  }
  return best;
}

/// Returns the columns by which Flink CDC may split. In a table with a key only columns that are never NULL qualify: a
/// snapshot would miss rows with NULL.
std::vector<const Column*> all_columns(const Table& table, bool keyed) {
  std::vector<const Column*> columns;
  for (const auto& column : table.columns) {
    if (!keyed || !column.nullable) columns.push_back(&column);
  }
  return columns;
}

/// Returns the column that Flink CDC chooses without the option, or nullptr if it finds none.
const Column* own_chunk_key(const Table& table) {
  const auto key = std::find_if(table.keys.begin(), table.keys.end(), [&](const Key& candidate) {
    return candidate.primary || (candidate.unique && candidate.name == table.first_unique);
  });
  return key == table.keys.end() || key->parts.empty() ? nullptr : find_column(table, key->parts.front().column);
}

bool is_safe(const Column* column, const FlinkVersions& versions) {
  return column != nullptr && split_of(*column->type, versions) > Split::kWithinADay;
}

/// Returns a column of the key, or else any column. Returns one that may fail only if there is no other.
const Column* best_column(const Table& table, const FlinkVersions& versions) {
  const auto* key = natural_key(table);
  const auto* of_key = key == nullptr ? nullptr : best_of(table, columns_of(table, *key), versions);
  if (is_safe(of_key, versions)) return of_key;
  const auto* of_all = best_of(table, all_columns(table, key != nullptr), versions);
  return of_all == nullptr ? of_key : of_all;
}

/// Reports the choice. `unsafe_own`: the column that Flink CDC would choose, if it can end the job.
void report_choice(const Table& table, bool has_key, const Column& column, const Column* unsafe_own,
                   Findings& findings) {
  const Place place = object_of(table);
  if (!has_key) {
    if (!column.nullable) findings.push_back({Code::kFlinkChunkKey, place, {column.name}});
  } else if (unsafe_own != nullptr && unsafe_own != &column) {
    findings.push_back({Code::kFlinkSplit, place, {unsafe_own->name, unsafe_own->type->text, column.name}});
  }
  if (column.type->kind == MysqlType::kTime) findings.push_back({Code::kFlinkSplitTime, place, {column.name}});
}

/// Returns the columns of the table's key first, as they change least.
std::vector<const Column*> stand_ins(const Table& table, const FlinkVersions& versions) {
  const auto* key = natural_key(table);
  if (key == nullptr) return all_columns(table, true);
  auto columns = columns_of(table, *key);
  if (!has(FlinkFeature::kSplitByAnyColumn, versions)) return columns;
  const auto others = all_columns(table, true);
  columns.insert(columns.end(), others.begin(), others.end());
  return columns;
}

/// Returns whether MySQL's driver with tinyInt1isBit returns the ends of chunks as true and false.
bool is_boolean_to_java(const ColumnType& type) {
  return type.kind == MysqlType::kTinyint && type.display_width == 1 && !type.is_unsigned;
}

}  // namespace

bool is_in_javas_order(const Column& column, bool decimals_as_text) {
  switch (column.type->kind) {
    case MysqlType::kTinyint: return !is_boolean_to_java(*column.type);
    case MysqlType::kSmallint:
    case MysqlType::kMediumint:
    case MysqlType::kInt:
    case MysqlType::kBigint:
    case MysqlType::kDouble: return true;
    case MysqlType::kDecimal: return !decimals_as_text;
    default: return false;
  }
}

bool is_unsigned_bigint(const Column& column) {
  return column.type->kind == MysqlType::kBigint && column.type->is_unsigned;
}

const Column* orderly_column(const Table& table, const Column& instead_of, const FlinkVersions& versions,
                             bool decimals_as_text) {
  if (!has(FlinkFeature::kSplitWithoutKey, versions)) return nullptr;
  const bool indexed = leads_an_index(table, instead_of);
  const auto fits = [&](const Column* column) {
    return column != &instead_of && !column->nullable && !column->invisible &&
           is_in_javas_order(*column, decimals_as_text) && !is_unsigned_bigint(*column) &&
           (!indexed || leads_an_index(table, *column));
  };
  const auto columns = stand_ins(table, versions);
  const auto found = std::find_if(columns.begin(), columns.end(), fits);
  return found == columns.end() ? nullptr : *found;
}

ChunkKey choose_chunk_key(const Table& table, const KeyChoice& target_key, const FlinkVersions& versions,
                          Findings& findings) {
  const auto* own = own_chunk_key(table);
  const bool has_key = target_key.source_key != nullptr, keyed = has_key && !target_key.ignores_debezium;
  if (keyed && is_safe(own, versions)) return {own, false};
  const auto* column = best_column(table, versions);
  if (column == nullptr) {
    findings.push_back({Code::kFlinkNoSplit, object_of(table), {}});
    return {};
  }
  report_choice(table, has_key, *column, is_safe(own, versions) ? nullptr : own, findings);
  return {column, !keyed || column != own};
}

}  // namespace smt::mapping
