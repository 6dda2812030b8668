// Conversions between types: which types a rule may set.

#include <fmt/format.h>

#include <algorithm>

#include "types/apply_rule.hpp"

namespace smt::types {
namespace {

bool is_integer(FlinkKind kind) { return kind >= FlinkKind::kTinyint && kind <= FlinkKind::kBigint; }

bool is_number(FlinkKind kind) { return kind >= FlinkKind::kTinyint && kind <= FlinkKind::kDouble; }

bool is_time(FlinkKind kind) { return kind == FlinkKind::kDate || kind == FlinkKind::kTimestamp; }

bool is_bytes(MysqlType type) { return type >= MysqlType::kBinary && type <= MysqlType::kLongblob; }

bool fits_decimal(const FlinkType& wide, const FlinkType& narrow) {
  return wide.scale >= narrow.scale && wide.precision - wide.scale >= narrow.precision - narrow.scale;
}

bool is_text(StarRocksKind kind) { return kind == StarRocksKind::kChar || kind == StarRocksKind::kVarchar; }

bool is_integer(StarRocksKind kind) { return kind <= StarRocksKind::kLargeint; }

/// Returns the number of digits of an integer type's largest value; LARGEINT comes from BIGINT UNSIGNED, BIT(64) or
/// DECIMAL(38, 0).
int digits_of(StarRocksKind kind) {
  switch (kind) {
    case StarRocksKind::kBoolean: return 1;
    case StarRocksKind::kTinyint: return 3;
    case StarRocksKind::kSmallint: return 5;
    case StarRocksKind::kInt: return 10;
    case StarRocksKind::kBigint: return 19;
    default: return 39;
  }
}

bool integer_holds(StarRocksKind wide, const StarRocksType& narrow) {
  if (is_integer(narrow.kind)) return narrow.kind <= wide;
  return narrow.kind == StarRocksKind::kDecimal && narrow.scale == 0 && narrow.precision < digits_of(wide);
}

bool decimal_holds(const StarRocksType& wide, const StarRocksType& narrow) {
  const auto whole = wide.precision - wide.scale;
  if (is_integer(narrow.kind)) return whole >= digits_of(narrow.kind);
  return narrow.kind == StarRocksKind::kDecimal && wide.scale >= narrow.scale &&
         whole >= narrow.precision - narrow.scale;
}

/// `digits` is the number of decimal digits that the type preserves of any number.
bool binary_holds(int digits, const StarRocksType& narrow) {
  if (is_integer(narrow.kind)) return digits_of(narrow.kind) <= digits;
  return narrow.kind == StarRocksKind::kDecimal && narrow.precision <= digits;
}

}  // namespace

bool can_read(const Column& column, const FlinkType& usual, const FlinkType& wanted) {
  if (usual == wanted) return true;
  const bool as_text = wanted.kind == FlinkKind::kString;
  if (is_bytes(column.type->kind)) return wanted.kind == FlinkKind::kBytes;
  if (is_integer(usual.kind)) return as_text || (is_integer(wanted.kind) && wanted.kind > usual.kind);
  switch (usual.kind) {
    case FlinkKind::kDecimal:
      if (column.type->kind == MysqlType::kBigint && as_text) return true;
      return wanted.kind == usual.kind && fits_decimal(wanted, usual);
    case FlinkKind::kTimestamp: return wanted.kind == usual.kind && wanted.precision > usual.precision;
    case FlinkKind::kFloat:
    case FlinkKind::kDouble: return as_text;
    default: return column.type->kind == MysqlType::kUnknown;
  }
}

std::optional<std::string> cast(const std::string& expression, const FlinkType& from, const FlinkType& to) {
  if (from == to) return expression;
  const bool numbers = is_number(from.kind) && is_number(to.kind), times = is_time(from.kind) && is_time(to.kind);
  const bool as_text = to.kind == FlinkKind::kString && from.kind != FlinkKind::kBytes;
  const bool from_boolean = from.kind == FlinkKind::kBoolean && is_number(to.kind);
  if (to.kind == FlinkKind::kBoolean && is_number(from.kind)) return fmt::format("{} <> 0", expression);
  // Before 1970, a plain CAST returns the next day (seen on 1.20).
  if (from.kind == FlinkKind::kTimestamp && to.kind == FlinkKind::kDate) {
    return fmt::format("CAST(FLOOR({} TO DAY) AS DATE)", expression);
  }
  if (!numbers && !times && !as_text && !from_boolean) return std::nullopt;
  return fmt::format("CAST({} AS {})", expression, flink_type_text(to));
}

std::uint32_t text_length(const StarRocksType& type) {
  switch (type.kind) {
    case StarRocksKind::kBoolean: return 5;    // false
    case StarRocksKind::kDate: return 10;      // 2024-01-31
    case StarRocksKind::kDatetime: return 26;  // with six fractional digits
    case StarRocksKind::kFloat: return 15;     // -1.17549435E-38
    case StarRocksKind::kDouble: return 24;    // -2.2250738585072014E-308
    case StarRocksKind::kDecimal: return static_cast<std::uint32_t>(type.precision) + 3;  // -0.
    case StarRocksKind::kChar:
    case StarRocksKind::kVarchar:
    case StarRocksKind::kVarbinary: return type.length;
    case StarRocksKind::kJson: return kMaxVarchar;
    default: return static_cast<std::uint32_t>(digits_of(type.kind)) + 1;  // a sign
  }
}

bool holds_all(const StarRocksType& wide, const StarRocksType& narrow) {
  constexpr int kFloatDigits = 6, kDoubleDigits = 15;
  if (wide == narrow) return true;
  switch (wide.kind) {
    case StarRocksKind::kFloat: return binary_holds(kFloatDigits, narrow);
    case StarRocksKind::kDouble: return narrow.kind == StarRocksKind::kFloat || binary_holds(kDoubleDigits, narrow);
    case StarRocksKind::kDecimal: return decimal_holds(wide, narrow);
    case StarRocksKind::kDate:
    case StarRocksKind::kJson: return false;
    case StarRocksKind::kDatetime: return narrow.kind == StarRocksKind::kDate;
    case StarRocksKind::kChar:
    case StarRocksKind::kVarchar: return narrow.kind != StarRocksKind::kJson && text_length(narrow) <= wide.length;
    case StarRocksKind::kVarbinary: return is_text(narrow.kind) && (wide.length == 0 || narrow.length <= wide.length);
    default: return integer_holds(wide.kind, narrow);
  }
}

}  // namespace smt::types
