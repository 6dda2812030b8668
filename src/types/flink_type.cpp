#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "smt/type_rules.hpp"
#include "text/ascii.hpp"
#include "types/type_words.hpp"

namespace smt::types {
namespace {

struct FlinkName {
  FlinkKind kind;
  std::string_view name;
};

constexpr std::array kNames = std::to_array<FlinkName>({
    {FlinkKind::kBoolean, "BOOLEAN"},
    {FlinkKind::kTinyint, "TINYINT"},
    {FlinkKind::kSmallint, "SMALLINT"},
    {FlinkKind::kInt, "INT"},
    {FlinkKind::kBigint, "BIGINT"},
    {FlinkKind::kDecimal, "DECIMAL"},
    {FlinkKind::kFloat, "FLOAT"},
    {FlinkKind::kDouble, "DOUBLE"},
    {FlinkKind::kDate, "DATE"},
    {FlinkKind::kTimestamp, "TIMESTAMP"},
    {FlinkKind::kString, "STRING"},
    {FlinkKind::kBytes, "BYTES"},
});

constexpr int kMaxFraction = 6;  // fractional digits in MySQL, mysql-cdc and DATETIME of StarRocks

// The types that StarRocksSinkOptions' type checks accept (docs/facts/flink-sink.md#types-that-the-sink-accepts), the
// usual one first. BINARY, ARRAY, MAP and ROW are omitted, as the tool does not use them. StarRocks reports LARGEINT as
// `bigint unsigned`.
using enum FlinkKind;
constexpr std::array kForBoolean{kBoolean, kTinyint, kInt};
constexpr std::array kForTinyint{kTinyint, kInt, kBoolean};
constexpr std::array kForSmallint{kSmallint, kInt};
constexpr std::array kForInt{kInt};
constexpr std::array kForBigint{kBigint, kInt};
constexpr std::array kForLargeint{kDecimal, kBigint, kInt};
constexpr std::array kForFloat{kFloat, kInt};
constexpr std::array kForDouble{kDouble, kBigint, kInt};
constexpr std::array kForDecimal{kDecimal, kBigint, kInt, kDouble, kFloat};
constexpr std::array kForDate{kDate, kString};
constexpr std::array kForDatetime{kTimestamp, kString};
constexpr std::array kForText{kString};

}  // namespace

std::string flink_type_text(const FlinkType& type) {
  const auto name = kNames[static_cast<std::size_t>(type.kind)].name;
  if (type.kind == kDecimal) return fmt::format("{}({}, {})", name, type.precision, type.scale);
  if (type.kind == kTimestamp) return fmt::format("{}({})", name, type.precision);
  return std::string{name};
}

std::optional<FlinkType> parse_flink_type(std::string_view text) {
  const auto words = parse_type_words(text);
  if (!words) return std::nullopt;
  const auto found = std::find_if(kNames.begin(), kNames.end(),
                                  [&](const FlinkName& row) { return equal_ignoring_case(row.name, words->name); });
  if (found == kNames.end()) return std::nullopt;
  const auto& numbers = words->numbers;
  FlinkType type{found->kind, 0, 0};
  if (type.kind == kTimestamp && numbers.size() == 1 && numbers[0] <= kMaxFraction) {
    type.precision = static_cast<int>(numbers[0]);
    return type;
  }
  if (type.kind == kDecimal && (numbers.size() == 1 || numbers.size() == 2)) {
    const auto scale = numbers.size() == 2 ? numbers[1] : 0;
    if (numbers[0] < 1 || numbers[0] > kMaxDigits || scale > numbers[0]) return std::nullopt;
    type.precision = static_cast<int>(numbers[0]);
    type.scale = static_cast<int>(scale);
    return type;
  }
  const bool needs_numbers = type.kind == kDecimal || (type.kind == kTimestamp && !numbers.empty());
  if (needs_numbers || !numbers.empty()) return std::nullopt;
  if (type.kind == kTimestamp) type.precision = kMaxFraction;  // Flink's own default
  return type;
}

std::span<const FlinkKind> sink_kinds(const StarRocksType& type) {
  switch (type.kind) {
    case StarRocksKind::kBoolean: return kForBoolean;
    case StarRocksKind::kTinyint: return kForTinyint;
    case StarRocksKind::kSmallint: return kForSmallint;
    case StarRocksKind::kInt: return kForInt;
    case StarRocksKind::kBigint: return kForBigint;
    case StarRocksKind::kLargeint: return kForLargeint;
    case StarRocksKind::kFloat: return kForFloat;
    case StarRocksKind::kDouble: return kForDouble;
    case StarRocksKind::kDecimal:
      return type.precision > kMaxDigits ? std::span<const FlinkKind>{} : std::span<const FlinkKind>{kForDecimal};
    case StarRocksKind::kDate: return kForDate;
    case StarRocksKind::kDatetime: return kForDatetime;
    case StarRocksKind::kChar:
    case StarRocksKind::kVarchar:
    case StarRocksKind::kJson: return kForText;
    case StarRocksKind::kVarbinary:
    case StarRocksKind::kHll:
    case StarRocksKind::kBitmap: return {};  // filled from another type by a function
  }
  return {};
}

std::optional<FlinkType> usual_sink(const StarRocksType& type, const FlinkType& from) {
  const auto kinds = sink_kinds(type);
  if (kinds.empty()) return std::nullopt;
  FlinkType sink{kinds.front(), 0, 0};
  if (sink.kind == FlinkKind::kTimestamp) sink.precision = from.kind == sink.kind ? from.precision : 6;
  if (sink.kind != FlinkKind::kDecimal) return sink;
  if (type.kind == StarRocksKind::kDecimal) return FlinkType{sink.kind, type.precision, type.scale};
  const bool whole = from.kind == FlinkKind::kDecimal && from.scale == 0;
  return FlinkType{sink.kind, whole ? from.precision : kMaxDigits, 0};
}

}  // namespace smt::types
