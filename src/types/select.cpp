// Flink expressions that were tested in real jobs (docs/facts/flink-cdc.md#expressions-that-real-jobs-proved).

#include <fmt/format.h>

#include "smt/sql_text.hpp"
#include "types/members.hpp"
#include "types/mysql_types.hpp"

namespace smt::types {
namespace {

/// TIME(p) arrives as microseconds; the expression restores MySQL's text, including hours beyond 99.
std::string time_expression(std::string_view c, int precision) {
  std::string fraction;
  if (precision > 0) {
    fraction =
        fmt::format(", '.', SUBSTRING(LPAD(CAST(MOD(ABS({}), 1000000) AS STRING), 6, '0'), 1, {})", c, precision);
  }
  return fmt::format(
      "CONCAT(IF({0} < 0, '-', ''), "
      "LPAD(CAST(ABS({0}) / 3600000000 AS STRING), IF(ABS({0}) < 360000000000, 2, 3), '0'), ':', "
      "LPAD(CAST(MOD(ABS({0}) / 60000000, 60) AS STRING), 2, '0'), ':', "
      "LPAD(CAST(MOD(ABS({0}) / 1000000, 60) AS STRING), 2, '0'){1})",
      c, fraction);
}

/// Returns x'0102…FF': the position of a byte in it is the byte's value, and 0 if it is not found.
const std::string& all_bytes() {
  static const std::string kBytes = [] {
    std::string hex;
    for (int byte = 1; byte < 256; ++byte) hex += fmt::format("{:02X}", byte);
    return hex;
  }();
  return kBytes;
}

/// BIT(n) arrives as bytes, the least significant first; Flink has no function that converts bytes to numbers.
std::string bits_expression(std::string_view c, std::uint64_t bits, std::string_view sink) {
  const std::string_view term_type = bits == 64 ? "DECIMAL(20, 0)" : "BIGINT";
  std::string sum;
  std::uint64_t weight = 1;
  for (std::uint64_t byte = 1; byte <= (bits + 7) / 8; ++byte, weight *= 256) {
    if (byte > 1) sum += " + ";
    sum +=
        fmt::format("CAST(POSITION(SUBSTRING(DECODE({}, 'ISO-8859-1'), {}, 1) IN DECODE(x'{}', 'ISO-8859-1')) AS {})",
                    c, byte, all_bytes(), term_type);
    if (byte > 1) sum += fmt::format(" * {}", weight);
  }
  return fmt::format("CAST({} AS {})", sum, sink);
}

/// Flink CDC before 2.4 drops the zero bytes at the end of BINARY(n), only in the binlog phase.
std::string padded(std::string_view c, std::uint64_t bytes) {
  return bytes == 0 ? std::string{c} : fmt::format("RPAD({}, {}, '0')", c, 2 * bytes);
}

/// Flink CDC before 2.4 writes a DECIMAL as BigDecimal.toString does: with an exponent from the seventh zero after the
/// point on. Such values are so small that a type with all its digits after the point can represent them.
std::string without_exponent(std::string_view c, int scale) {
  constexpr int kPlainScale = 6;
  if (scale <= kPlainScale) return std::string{c};
  return fmt::format("IF(POSITION('E' IN {0}) > 0, CAST(CAST({0} AS DECIMAL({1}, {2})) AS STRING), {0})", c, kMaxDigits,
                     scale);
}

}  // namespace

std::string select_expression(const TypeRow& row, const Column& column, const FlinkVersions& versions) {
  const auto c = quote_identifier(column.name);
  switch (row.select) {
    case Select::kAsIs: return c;
    case Select::kTime: return time_expression(c, column.type->precision);
    case Select::kBits: return bits_expression(c, column.type->length, row.sink);
    case Select::kMembers: return members_expression(c, column.type);
    case Select::kNotZero: return fmt::format("{} <> 0", c);
    case Select::kCastString: return fmt::format("CAST({} AS STRING)", c);
    case Select::kCastBigint: return fmt::format("CAST({} AS BIGINT)", c);
    case Select::kPadded: return has(FlinkFeature::kPaddedBinary, versions) ? c : padded(c, column.type->length);
    case Select::kPlainDecimal:
      return has(FlinkFeature::kPlainDecimals, versions) ? c : without_exponent(c, column.type->scale);
  }
  return c;
}

}  // namespace smt::types
