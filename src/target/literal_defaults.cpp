#include "target/literal_defaults.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "target/float_text.hpp"
#include "target/json_text.hpp"

namespace smt {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

struct Number {
  bool negative = false;
  std::string integer, fraction;  // leading zeros of the integer removed
};

/// A plain decimal number; nothing for exponents and other text.
std::optional<Number> parse_number(std::string_view text) {
  Number number;
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
    number.negative = text.front() == '-';
    text.remove_prefix(1);
  }
  const auto point = text.find('.');
  const auto integer = text.substr(0, point);
  if (point != std::string_view::npos) number.fraction = text.substr(point + 1);
  if (!all_digits(integer) || (point != std::string_view::npos && !all_digits(number.fraction))) return std::nullopt;
  number.integer = integer.substr(std::min(integer.find_first_not_of('0'), integer.size() - 1));
  return number;
}

Diagnostic dropped(const Column& column, const ColumnMapping& mapping, std::string_view why, const Place& place) {
  return {Code::kDefaultDropped, place, {column.default_value.text, text(mapping.starrocks), std::string{why}}};
}

bool only_zeros(std::string_view digits) {
  return std::all_of(digits.begin(), digits.end(), [](char c) { return c == '0'; });
}

Converted integer_default(const Column& column, const ColumnMapping& mapping, const Place& place) {
  const auto number = parse_number(column.default_value.text);
  if (!number || !only_zeros(number->fraction)) return dropped(column, mapping, "it is no integer", place);
  return (number->negative ? "-" : "") + number->integer;
}

Converted decimal_default(const Column& column, const ColumnMapping& mapping, const Place& place) {
  auto number = parse_number(column.default_value.text);
  if (!number) return dropped(column, mapping, "it is no plain decimal number", place);
  const auto scale = static_cast<std::size_t>(mapping.starrocks.scale);
  if (number->fraction.size() > scale && only_zeros(std::string_view{number->fraction}.substr(scale))) {
    number->fraction.resize(scale);
  }
  const auto digits = static_cast<std::size_t>(mapping.starrocks.precision) - scale;
  const auto integer_digits = number->integer == "0" ? 0 : number->integer.size();
  if (number->fraction.size() > scale || integer_digits > digits)
    return dropped(column, mapping, "too many digits", place);
  return (number->negative ? "-" : "") + number->integer + (number->fraction.empty() ? "" : "." + number->fraction);
}

/// Versions that refuse fractions compare the value itself: they take whole numbers that the float is equal to.
Converted float_default(const Column& column, const ColumnMapping& mapping, const Version& starrocks,
                        const Place& place) {
  const auto& value = column.default_value.text;
  const auto fit = float_fit(value);
  if (fit == FloatFit::kNone) return dropped(column, mapping, "it is not exactly a FLOAT", place);
  const auto number = parse_number(value);
  const bool whole = number && only_zeros(number->fraction) && fit == FloatFit::kExact;
  if (whole || has(Feature::kFloatFractionDefault, starrocks)) return value;
  return Diagnostic{Code::kDefaultFloat, place, {value, text(row_of(Feature::kFloatFractionDefault).since)}};
}

Converted double_default(const Column& column, const ColumnMapping& mapping, const Place& place) {
  const auto& value = column.default_value.text;
  const auto number = parse_number(value);
  if (!number) {
    const bool exponent = value.find_first_not_of("0123456789+-.eE") == std::string::npos && !value.empty();
    if (!exponent) return dropped(column, mapping, "it is no number", place);
  }
  return value;
}

/// "2024-01-31" or "2024-01-31 12:00:00.123456" with a month and a day.
Converted date_default(const Column& column, const ColumnMapping& mapping, const Place& place) {
  const auto& value = column.default_value.text;
  const auto shape = std::string_view{"0000-00-00 00:00:00"};
  for (std::size_t i = 0; i < std::min(value.size(), shape.size()); ++i) {
    if (shape[i] == '0' ? !is_digit(value[i]) : value[i] != shape[i]) {
      return dropped(column, mapping, "it is no date", place);
    }
  }
  const bool fraction = value.size() > 20 && value[19] == '.' && all_digits(std::string_view{value}.substr(20));
  if (value.size() != 10 && value.size() != 19 && !fraction) return dropped(column, mapping, "it is no date", place);
  if (value.substr(5, 2) == "00" || value.substr(8, 2) == "00")
    return Diagnostic{Code::kDefaultZeroDate, place, {value}};
  return mapping.starrocks.kind == StarRocksKind::kDate ? value.substr(0, 10) : value;
}

std::string hex_of(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) out += fmt::format("{:02x}", static_cast<unsigned char>(c));
  return out;
}

/// Text that arrives as hexadecimal digits has its default so, too; BINARY(n) is filled up with zero bytes.
std::string hex_default(const Column& column, std::string hex) {
  std::transform(hex.begin(), hex.end(), hex.begin(), [](char c) { return c >= 'A' && c <= 'F' ? char(c + 32) : c; });
  if (column.type.kind == MysqlType::kBinary && hex.size() < column.type.length * 2)
    hex.resize(column.type.length * 2, '0');
  return hex;
}

Converted text_default(const Column& column, const ColumnMapping& mapping, const Place& place) {
  const auto& value = column.default_value.text;
  if (mapping.mode == SourceMode::kBinaryHex) return hex_default(column, hex_of(value));
  if (value.size() > mapping.starrocks.length) return dropped(column, mapping, "it is too long", place);
  return value;
}

Converted json_default(const Column& column, const ColumnMapping& mapping, const Version& starrocks,
                       const Place& place) {
  const auto& value = column.default_value.text;
  if (!is_json(value)) return dropped(column, mapping, "it is no JSON", place);
  if (!has(Feature::kJsonDefault, starrocks)) {
    return too_new(fmt::format("'{}'", value), Feature::kJsonDefault, place);
  }
  return value;
}

}  // namespace

Diagnostic too_new(std::string what, Feature feature, const Place& place) {
  const auto& row = row_of(feature);
  return {Code::kDefaultVersion, place, {std::move(what), std::string{row.what}, text(row.since)}};
}

Converted literal_default(const Column& column, const ColumnMapping& mapping, const Version& starrocks,
                          const Place& place) {
  switch (mapping.starrocks.kind) {
    case StarRocksKind::kBoolean:
    case StarRocksKind::kTinyint:
    case StarRocksKind::kSmallint:
    case StarRocksKind::kInt:
    case StarRocksKind::kBigint:
    case StarRocksKind::kLargeint: return integer_default(column, mapping, place);
    case StarRocksKind::kDecimal: return decimal_default(column, mapping, place);
    case StarRocksKind::kFloat: return float_default(column, mapping, starrocks, place);
    case StarRocksKind::kDouble: return double_default(column, mapping, place);
    case StarRocksKind::kDate:
    case StarRocksKind::kDatetime: return date_default(column, mapping, place);
    case StarRocksKind::kChar:
    case StarRocksKind::kVarchar: return text_default(column, mapping, place);
    case StarRocksKind::kJson: return json_default(column, mapping, starrocks, place);
  }
  return dropped(column, mapping, "it has no notation there", place);
}

Converted bits_default(const Column& column, const ColumnMapping& mapping, const Place& place) {
  const auto& bits = column.default_value.text;
  if (column.type.kind != MysqlType::kBit || bits.size() > 64)
    return dropped(column, mapping, "it is a bit literal", place);
  std::uint64_t value = 0;
  for (const char bit : bits) value = value * 2 + (bit == '1' ? 1 : 0);
  return fmt::format("{}", value);
}

Converted hex_literal_default(const Column& column, const ColumnMapping& mapping, const Place& place) {
  if (mapping.mode == SourceMode::kBinaryHex) return hex_default(column, column.default_value.text);
  return dropped(column, mapping, "it is a hexadecimal literal", place);
}

}  // namespace smt
