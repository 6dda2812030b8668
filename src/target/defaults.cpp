#include "target/defaults.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <variant>

#include "catalog/charsets.hpp"
#include "target/float_text.hpp"
#include "target/json_text.hpp"
#include "types/starrocks_versions.hpp"

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

/// The value in the notation of StarRocks, or why it does not fit.
using Converted = std::variant<std::string, Diagnostic>;

Diagnostic dropped(const Column& column, const ColumnMapping& mapping, std::string_view why, const Place& place) {
  return {Code::kDefaultDropped, place, {column.default_value.text, text(mapping.starrocks), std::string{why}}};
}

/// StarRocks takes it, but not yet in the version that the SQL is for.
Diagnostic too_new(std::string what, Feature feature, const Place& place) {
  const auto& row = row_of(feature);
  return {Code::kDefaultVersion, place, {std::move(what), std::string{row.what}, text(row.since)}};
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

/// b'101' as a number.
Converted bits_default(const Column& column, const ColumnMapping& mapping, const Place& place) {
  const auto& bits = column.default_value.text;
  if (column.type.kind != MysqlType::kBit || bits.size() > 64)
    return dropped(column, mapping, "it is a bit literal", place);
  std::uint64_t value = 0;
  for (const char bit : bits) value = value * 2 + (bit == '1' ? 1 : 0);
  return fmt::format("{}", value);
}

std::optional<TargetDefault> literal(Converted converted, Findings& findings) {
  if (auto* value = std::get_if<std::string>(&converted)) {
    return TargetDefault{TargetDefault::Kind::kLiteral, std::move(*value)};
  }
  findings.push_back(std::get<Diagnostic>(std::move(converted)));
  return std::nullopt;
}

/// Servers describe columns in utf8mb3, with `?` for what does not fit it.
bool may_be_mangled(const Column& column, const ColumnMapping& mapping) {
  const auto* charset = find_charset(column.charset);
  const bool bytes = mapping.mode == SourceMode::kBinaryHex, json = mapping.starrocks.kind == StarRocksKind::kJson;
  const bool wide = bytes || json || (charset != nullptr && charset->character_bytes > 3);
  return wide && column.default_value.text.find('?') != std::string::npos;
}

std::optional<TargetDefault> current_timestamp(const Column& column, const ColumnMapping& mapping, const Place& place,
                                               Findings& findings) {
  if (mapping.starrocks.kind != StarRocksKind::kDatetime) {
    findings.push_back({Code::kDefaultExpression, place, {"CURRENT_TIMESTAMP"}});
    return std::nullopt;
  }
  if (const auto digits = column.default_value.precision; digits > 0) {
    findings.push_back({Code::kDefaultPrecision, place, {fmt::format("{}", digits)}});
  }
  return TargetDefault{TargetDefault::Kind::kCurrentTimestamp, ""};
}

/// What gives a DATE its day: servers print CURRENT_DATE and its synonyms as the first, CURRENT_TIMESTAMP and its as
/// one of the others.
bool is_today(std::string_view text) { return text == "curdate()" || text == "current_timestamp()" || text == "now()"; }

std::optional<TargetDefault> today(const Column& column, const Version& starrocks, const Place& place,
                                   Findings& findings) {
  if (has(Feature::kDateCurrentTimestamp, starrocks)) return TargetDefault{TargetDefault::Kind::kCurrentTimestamp, ""};
  findings.push_back(too_new(column.default_value.text, Feature::kDateCurrentTimestamp, place));
  return std::nullopt;
}

std::optional<TargetDefault> expression(const Column& column, const ColumnMapping& mapping, const Version& starrocks,
                                        const Place& place, Findings& findings) {
  constexpr std::uint32_t kUuidLength = 36;
  const auto& type = mapping.starrocks;
  if (column.default_value.text == "uuid()" && type.kind == StarRocksKind::kVarchar && type.length >= kUuidLength) {
    return TargetDefault{TargetDefault::Kind::kUuid, ""};
  }
  if (type.kind == StarRocksKind::kDate && is_today(column.default_value.text)) {
    return today(column, starrocks, place, findings);
  }
  findings.push_back({Code::kDefaultExpression, place, {column.default_value.text}});
  return std::nullopt;
}

}  // namespace

std::optional<TargetDefault> map_default(const Column& column, const ColumnMapping& mapping, const Version& starrocks,
                                         const Place& place, Findings& findings) {
  switch (column.default_value.kind) {
    case ColumnDefault::Kind::kNone:
    case ColumnDefault::Kind::kNull: return std::nullopt;
    case ColumnDefault::Kind::kLiteral:
      if (may_be_mangled(column, mapping))
        findings.push_back({Code::kDefaultMangled, place, {column.default_value.text}});
      return literal(literal_default(column, mapping, starrocks, place), findings);
    case ColumnDefault::Kind::kBits: return literal(bits_default(column, mapping, place), findings);
    case ColumnDefault::Kind::kHex:
      if (mapping.mode == SourceMode::kBinaryHex)
        return literal(hex_default(column, column.default_value.text), findings);
      return literal(dropped(column, mapping, "it is a hexadecimal literal", place), findings);
    case ColumnDefault::Kind::kCurrentTimestamp: return current_timestamp(column, mapping, place, findings);
    case ColumnDefault::Kind::kExpression: return expression(column, mapping, starrocks, place, findings);
  }
  return std::nullopt;
}

}  // namespace smt
