#include "probe/conditions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "smt/sql_text.hpp"

namespace smt::probe {
namespace {

std::string name(const Column& column) { return quote_identifier(column.name); }

Condition indexed(std::string condition) { return {condition, condition, true}; }

bool is_text(MysqlType type) { return type >= MysqlType::kChar && type <= MysqlType::kSet; }

/// Returns whether the bytes of a value are those of its UTF-8.
bool is_utf8(std::string_view charset) {
  constexpr std::array<std::string_view, 4> kSets{"utf8mb4", "utf8mb3", "utf8", "ascii"};
  return std::find(kSets.begin(), kSets.end(), charset) != kSets.end();
}

std::string bytes_as_text(const Column& column, SourceMode mode) {
  const auto bytes = fmt::format("LENGTH({})", name(column));
  if (mode == SourceMode::kBinaryHex) return "2 * " + bytes;
  return mode == SourceMode::kBinaryBase64 ? fmt::format("4 * CEIL({} / 3)", bytes) : bytes;
}

struct Ends {
  std::string_view low, high;
};

/// Returns the ends of StarRocks' integer types. LARGEINT matters only for DECIMAL: every integer of MySQL fits it.
std::optional<Ends> ends_of(StarRocksKind kind) {
  switch (kind) {
    case StarRocksKind::kBoolean: return Ends{"0", "1"};
    case StarRocksKind::kTinyint: return Ends{"-128", "127"};
    case StarRocksKind::kSmallint: return Ends{"-32768", "32767"};
    case StarRocksKind::kInt: return Ends{"-2147483648", "2147483647"};
    case StarRocksKind::kBigint: return Ends{"-9223372036854775808", "9223372036854775807"};
    case StarRocksKind::kLargeint:
      return Ends{"-170141183460469231731687303715884105728", "170141183460469231731687303715884105727"};
    default: return std::nullopt;
  }
}

Condition or_fraction(const Column& column, Condition condition, int scale) {
  if (column.type->scale <= scale) return condition;
  const auto fraction = fmt::format("{0} <> TRUNCATE({0}, {1})", name(column), scale);
  return {fmt::format("{} OR {}", condition.all, fraction), std::move(condition.range), false};
}

Condition beyond_decimal(const Column& column, const StarRocksType& type) {
  const auto whole = "1" + std::string(static_cast<std::size_t>(type.precision - type.scale), '0');
  Condition condition{fmt::format("{0} <= -{1} OR {0} >= {1}", name(column), whole), {}, true};
  condition.range = condition.all;
  return or_fraction(column, std::move(condition), type.scale);
}

}  // namespace

bool is_bytes(MysqlType type) { return type >= MysqlType::kBinary && type <= MysqlType::kLongblob; }

bool is_integer(MysqlType type) { return type <= MysqlType::kBigint; }

bool is_zero_datable(MysqlType type) {
  return type == MysqlType::kDate || type == MysqlType::kDatetime || type == MysqlType::kTimestamp;
}

Condition outside(const Column& column, std::string_view low, std::string_view high) {
  const auto above = fmt::format("{} > {}", name(column), high);
  return indexed(low.empty() || column.type->is_unsigned ? above
                                                         : fmt::format("{} < {} OR {}", name(column), low, above));
}

Condition is_null(const Column& column) { return indexed(name(column) + " IS NULL"); }

/// Returns the condition for a zero date. Only DATE and DATETIME can have a zero month or day in another date, and no
/// index finds such values.
Condition zero_date(const Column& column) {
  if (column.type->kind == MysqlType::kTimestamp) return indexed(name(column) + " = '0000-00-00 00:00:00'");
  return {fmt::format("YEAR({0}) = 0 OR MONTH({0}) = 0 OR DAYOFMONTH({0}) = 0", name(column)),
          name(column) + " < '0001-01-01'", false};
}

Condition equals_zero(const Column& column) { return indexed(name(column) + " = 0"); }

Condition negative_time(const Column& column) { return indexed(name(column) + " < '00:00:00'"); }

Condition out_of_a_day(const Column& column) {
  return indexed(fmt::format("{0} < '00:00:00' OR {0} >= '24:00:00'", name(column)));
}

Condition early_fraction(const Column& column) {
  const auto early = name(column) + " < '1970-01-01'";
  return {fmt::format("{} AND MICROSECOND({}) % 1000 <> 0", early, name(column)), {}, false};
}

std::optional<std::string> text_bytes(const Column& column, const ColumnMapping& mapping) {
  const auto kind = column.type->kind;
  const auto length = fmt::format("LENGTH({})", name(column));
  if (kind == MysqlType::kJson || is_integer(kind) || kind == MysqlType::kDecimal) return length;
  if (kind == MysqlType::kUuid || kind == MysqlType::kInet4 || kind == MysqlType::kInet6 || kind == MysqlType::kDate ||
      kind == MysqlType::kTime) {
    return length;
  }
  if (is_bytes(kind)) return bytes_as_text(column, mapping.mode);
  if (!is_text(kind)) return std::nullopt;
  return is_utf8(*column.charset) ? length : fmt::format("LENGTH(CONVERT({} USING utf8mb4))", name(column));
}

std::optional<Condition> beyond(const Column& column, const StarRocksType& type) {
  const auto kind = column.type->kind;
  if (type.kind == StarRocksKind::kDate && (kind == MysqlType::kDatetime || kind == MysqlType::kTimestamp)) {
    return Condition{fmt::format("TIME({}) <> '00:00:00'", name(column)), {}, false};
  }
  if (!is_integer(kind) && kind != MysqlType::kDecimal) return std::nullopt;
  if (type.kind == StarRocksKind::kDecimal) return beyond_decimal(column, type);
  const auto ends = ends_of(type.kind);
  if (!ends) return std::nullopt;
  return or_fraction(column, outside(column, ends->low, ends->high), 0);
}

std::string whole_digits(const Column& column) { return fmt::format("LENGTH(TRUNCATE(ABS({}), 0))", name(column)); }

std::string fraction_digits(const Column& column) {
  if (column.type->scale == 0) return "0";
  return fmt::format("LENGTH(TRIM(TRAILING '0' FROM SUBSTRING_INDEX(ABS({}), '.', -1)))", name(column));
}

}  // namespace smt::probe
