#include "mapping/default/literal_defaults.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "mapping/default/byte_defaults.hpp"
#include "mapping/default/float_text.hpp"
#include "mapping/default/json_text.hpp"
#include "mapping/default/number_text.hpp"
#include "text/ascii.hpp"

namespace smt::mapping {
namespace {

Diagnostic dropped(const Column& column, const ColumnMapping& mapping, std::string_view why, const Place& place) {
  return {Code::kDefaultDropped,
          place,
          {column.default_value->text, starrocks_type_text(mapping.starrocks), std::string{why}}};
}

Converted integer_default(const Column& column, const ColumnMapping& mapping, const Place& place) {
  const auto& value = column.default_value->text;
  if (column.type->kind == MysqlType::kTime) {
    if (auto microseconds = time_in_microseconds(value)) return *microseconds;
  }
  const auto number = parse_decimal(value);
  if (!number || !only_zeros(number->fraction)) return dropped(column, mapping, "it is not an integer", place);
  const bool truth = mapping.starrocks.kind == StarRocksKind::kBoolean && column.type->kind == MysqlType::kTinyint;
  if (truth) return std::string{number->integer == "0" ? "0" : "1"};
  if (!is_in_range(*number, mapping.starrocks.kind)) return dropped(column, mapping, "it is out of range", place);
  return (number->negative ? "-" : "") + number->integer;
}

Converted decimal_default(const Column& column, const ColumnMapping& mapping, const Place& place) {
  auto number = parse_decimal(column.default_value->text);
  if (!number) return dropped(column, mapping, "it is not a plain decimal number", place);
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

/// StarRocks versions that refuse fractions compare the value itself: they accept whole numbers that the float is equal
/// to.
Converted float_default(const Column& column, const ColumnMapping& mapping, const StarRocksTarget& starrocks,
                        const Place& place) {
  const auto& value = column.default_value->text;
  const auto fit = float_fit(value);
  if (fit == FloatFit::kNone) return dropped(column, mapping, "a FLOAT cannot represent it exactly", place);
  const auto number = parse_decimal(value);
  const bool whole = number && only_zeros(number->fraction) && fit == FloatFit::kExact;
  if (whole || has(Feature::kFloatFractionDefault, starrocks)) return value;
  return Diagnostic{Code::kDefaultFloat, place, {value, version_text(since(Feature::kFloatFractionDefault))}};
}

Converted double_default(const Column& column, const ColumnMapping& mapping, const Place& place) {
  const auto& value = column.default_value->text;
  const auto number = parse_decimal(value);
  if (!number) {
    const bool exponent = value.find_first_not_of("0123456789+-.eE") == std::string::npos && !value.empty();
    if (!exponent) return dropped(column, mapping, "it is not a number", place);
  }
  return value;
}

/// Converts "2024-01-31" or "2024-01-31 12:00:00.123456" with a month and a day.
Converted date_default(const Column& column, const ColumnMapping& mapping, const Place& place) {
  const auto& value = column.default_value->text;
  const auto shape = std::string_view{"0000-00-00 00:00:00"};
  for (std::size_t i = 0; i < std::min(value.size(), shape.size()); ++i) {
    if (shape[i] == '0' ? !all_digits(std::string_view{value}.substr(i, 1)) : value[i] != shape[i]) {
      return dropped(column, mapping, "it is not a date", place);
    }
  }
  const bool fraction = value.size() > 20 && value[19] == '.' && all_digits(std::string_view{value}.substr(20));
  if (value.size() != 10 && value.size() != 19 && !fraction) return dropped(column, mapping, "it is not a date", place);
  if (value.substr(5, 2) == "00" || value.substr(8, 2) == "00")
    return Diagnostic{Code::kDefaultZeroDate, place, {value}};
  return mapping.starrocks.kind == StarRocksKind::kDate ? value.substr(0, 10) : value;
}

bool is_bytes(SourceMode mode) { return mode == SourceMode::kBinaryHex || mode == SourceMode::kBinaryBase64; }

Converted text_default(const Column& column, const ColumnMapping& mapping, const Place& place) {
  const auto& value = column.default_value->text;
  if (is_bytes(mapping.mode)) return bytes_as_text(column, mapping.mode, value);
  if (mapping.mode == SourceMode::kBinaryBytes) return dropped(column, mapping, "a type rule reads its bytes", place);
  if (value.size() > mapping.starrocks.length) return dropped(column, mapping, "it is too long", place);
  return value;
}

Converted json_default(const Column& column, const ColumnMapping& mapping, const StarRocksTarget& starrocks,
                       const Place& place) {
  const auto& value = column.default_value->text;
  if (!is_json(value)) return dropped(column, mapping, "it is not valid JSON", place);
  if (!has(Feature::kJsonDefault, starrocks)) {
    return too_new(fmt::format("'{}'", value), Feature::kJsonDefault, place);
  }
  return value;
}

}  // namespace

Diagnostic too_new(std::string what, Feature feature, const Place& place) {
  const auto& row = row_of(feature);
  return {Code::kDefaultVersion, place, {std::move(what), std::string{row.what}, version_text(row.since)}};
}

namespace {

Converted plain_default(const Column& column, const ColumnMapping& mapping, const StarRocksTarget& starrocks,
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
    case StarRocksKind::kHll:
    case StarRocksKind::kBitmap:
    case StarRocksKind::kVarbinary: break;  // only the empty default (docs/facts/starrocks-ddl.md)
  }
  return dropped(column, mapping, "StarRocks has no notation for it", place);
}

}  // namespace

Converted literal_default(const Column& column, const ColumnMapping& mapping, const StarRocksTarget& starrocks,
                          const Place& place) {
  auto made = plain_default(column, mapping, starrocks, place);
  const auto* value = std::get_if<std::string>(&made);
  const bool unshowable = value != nullptr && value->find("\\u") != std::string::npos;
  if (unshowable) return Diagnostic{Code::kDefaultEscape, place, {*value}};
  return made;
}

Converted bits_default(const Column& column, const ColumnMapping& mapping, const Place& place) {
  const auto& bits = column.default_value->text;
  if (column.type->kind != MysqlType::kBit || bits.size() > 64)
    return dropped(column, mapping, "it is a bit literal", place);
  std::uint64_t value = 0;
  for (const char bit : bits) value = value * 2 + (bit == '1' ? 1 : 0);
  return fmt::format("{}", value);
}

Converted hex_literal_default(const Column& column, const ColumnMapping& mapping, const Place& place) {
  if (is_bytes(mapping.mode)) {
    return bytes_as_text(column, mapping.mode, bytes_of_hex(column.default_value->text));
  }
  return dropped(column, mapping, "it is a hexadecimal literal", place);
}

}  // namespace smt::mapping
