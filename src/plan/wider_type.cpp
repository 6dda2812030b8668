#include "plan/wider_type.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "catalog/charsets.hpp"
#include "types/members.hpp"

namespace smt::plan {
namespace {

using enum MysqlType;

constexpr int kMostDigits = 65, kMostScale = 30;  // of MySQL's DECIMAL
constexpr int kMostFlinkDigits = 38;  // a wider DECIMAL becomes text, whose digits depend on the shard's scale

bool is_integer(MysqlType type) { return type >= kTinyint && type <= kBigint; }
bool is_varying_text(MysqlType type) { return type == kChar || type == kVarchar; }
bool is_text(MysqlType type) { return type >= kChar && type <= kLongtext; }
bool is_blob(MysqlType type) { return type >= kVarbinary && type <= kLongblob; }
bool is_date_and_time(MysqlType type) { return type == kDatetime || type == kTimestamp; }

/// Returns the number of digits of the largest integer.
int digits_of(const ColumnType& type) {
  switch (type.kind) {
    case kTinyint: return 3;
    case kSmallint: return 5;
    case kMediumint: return type.is_unsigned ? 8 : 7;
    case kInt: return 10;
    default: return type.is_unsigned ? 20 : 19;
  }
}

/// The signed type for all values of an unsigned type is the next one; there is none after BIGINT.
std::string wider_integer(const ColumnType& a, const ColumnType& b) {
  constexpr std::array kSigned{"tinyint", "smallint", "mediumint", "int", "bigint", "decimal(20,0)"};
  if (a.is_unsigned && b.is_unsigned) return fmt::format("{} unsigned", name_of(std::max(a.kind, b.kind)));
  const auto rank = [](const ColumnType& type) {
    return static_cast<std::size_t>(type.kind) - static_cast<std::size_t>(kTinyint) + (type.is_unsigned ? 1 : 0);
  };
  return kSigned[std::max(rank(a), rank(b))];
}

struct Digits {
  int whole = 0, scale = 0;
};

Digits exact_digits(const ColumnType& type) {
  if (type.kind == kDecimal) return {type.precision - type.scale, type.scale};
  return {digits_of(type), 0};
}

std::string wider_decimal(const ColumnType& a, const ColumnType& b) {
  const auto of_a = exact_digits(a), of_b = exact_digits(b);
  const auto scale = std::max(of_a.scale, of_b.scale), digits = std::max(of_a.whole, of_b.whole) + scale;
  const bool fits = digits <= (of_a.scale == of_b.scale ? kMostDigits : kMostFlinkDigits) && scale <= kMostScale;
  const bool both_unsigned = a.is_unsigned && b.is_unsigned;
  return fits ? fmt::format("decimal({},{}){}", digits, scale, both_unsigned ? " unsigned" : "") : "";
}

/// FLOAT and DOUBLE: their (m, d) only rounds stored values. FLOAT does not become DOUBLE, in which 0.1 would be
/// 0.10000000149.
std::string wider_float(const ColumnType& a, const ColumnType& b) {
  constexpr int kDoubleDigits = 15;
  if (a.kind == b.kind) return std::string{name_of(a.kind)};
  const auto& other = a.kind == kDouble ? b : a;
  const bool exact =
      (a.kind == kDouble || b.kind == kDouble) && is_integer(other.kind) && digits_of(other) <= kDoubleDigits;
  return exact ? "double" : "";
}

std::string with_precision(MysqlType kind, int precision) {
  return precision == 0 ? std::string{name_of(kind)} : fmt::format("{}({})", name_of(kind), precision);
}

std::string wider_number(const ColumnType& a, const ColumnType& b) {
  const auto is_float = [](const ColumnType& type) { return type.kind == kFloat || type.kind == kDouble; };
  const auto is_exact = [](const ColumnType& type) { return is_integer(type.kind) || type.kind == kDecimal; };
  if (is_integer(a.kind) && is_integer(b.kind)) return wider_integer(a, b);
  if (is_exact(a) && is_exact(b)) return wider_decimal(a, b);
  const bool numbers = (is_float(a) || is_exact(a)) && (is_float(b) || is_exact(b));
  return numbers ? wider_float(a, b) : "";
}

std::string wider_time(const ColumnType& a, const ColumnType& b) {
  const auto precision = std::max(a.precision, b.precision);
  if (a.kind == kTime && b.kind == kTime) return with_precision(kTime, precision);
  const bool both = is_date_and_time(a.kind) && is_date_and_time(b.kind);
  return both ? with_precision(a.kind == b.kind ? a.kind : kDatetime, precision) : "";
}

std::optional<WiderType> plain(const std::string& text) {
  if (text.empty()) return std::nullopt;
  return WiderType{parse_column_type(text), std::string{}, 0, 0};
}

struct TextSize {
  MysqlType kind;
  std::uint64_t octets;
};
constexpr std::array kTexts{TextSize{kTinytext, 255}, TextSize{kText, 65535}, TextSize{kMediumtext, 16777215},
                            TextSize{kLongtext, 4294967295}};
constexpr std::array kBlobs{TextSize{kTinyblob, 255}, TextSize{kBlob, 65535}, TextSize{kMediumblob, 16777215},
                            TextSize{kLongblob, 4294967295}};

WiderType smallest(const std::array<TextSize, 4>& sizes, std::uint64_t octets, const std::string& charset) {
  const auto fits = [&](const TextSize& size) { return size.octets >= octets; };
  const auto found = std::find_if(sizes.begin(), sizes.end(), fits);
  const auto& size = found == sizes.end() ? sizes.back() : *found;
  return {parse_column_type(name_of(size.kind)), charset, size.octets, size.octets};
}

/// Returns the length in bytes of the longest value in `charset`, which is that of the column, or utf8mb4.
std::uint64_t octets_in(const Column& column, const std::string& charset) {
  const auto* row = find_charset(*column.charset);
  const auto& own = row == nullptr ? kUnknownCharset : *row;
  const bool keeps_set = *column.charset == charset;
  if (is_varying_text(column.type->kind)) {
    const auto* wide = find_charset(charset);
    return column.type->length * (wide == nullptr ? kUnknownCharset : *wide).character_bytes;
  }
  return keeps_set ? column.octet_length : (column.octet_length * own.growth + own.per - 1) / own.per;
}

WiderType wider_text(const Column& a, const Column& b) {
  const auto charset = a.charset == b.charset ? *a.charset : "utf8mb4";
  if (is_varying_text(a.type->kind) && is_varying_text(b.type->kind)) {
    const auto length = std::max(a.type->length, b.type->length);
    const auto kind = a.type->kind == b.type->kind ? a.type->kind : kVarchar;
    const auto octets = std::max(octets_in(a, charset), octets_in(b, charset));
    return {parse_column_type(fmt::format("{}({})", name_of(kind), length)), charset, length, octets};
  }
  return smallest(kTexts, std::max(octets_in(a, charset), octets_in(b, charset)), charset);
}

std::uint64_t bytes_of(const Column& column) {
  return column.type->kind == kVarbinary ? column.type->length : column.octet_length;
}

WiderType wider_blob(const Column& a, const Column& b) {
  const auto bytes = std::max(bytes_of(a), bytes_of(b));
  if (a.type->kind == kVarbinary && b.type->kind == kVarbinary)
    return {parse_column_type(fmt::format("varbinary({})", bytes)), std::string{}, bytes, bytes};
  return smallest(kBlobs, bytes, "");
}

/// Returns the members of both, in the order of `a`.
WiderType wider_members(const Column& a, const Column& b) {
  auto type = *a.type;
  for (const auto& member : b.type->members) {
    const bool known = std::find(type.members.begin(), type.members.end(), member) != type.members.end();
    if (!known) type.members.push_back(member);
  }
  type.text = mysql_type_text(type);
  return {type, a.charset == b.charset ? *a.charset : "utf8mb4", 0, 0};
}

/// Returns a text type, or nullopt if Flink CDC spells a member differently in the binlog phase: an expression that
/// corrects it would also change the text of the other shards.
std::optional<Column> text_of_enum(const Column& column) {
  std::uint64_t longest = 1;
  for (const auto& member : column.type->members) {
    if (member_of_binlog(member) != member) return std::nullopt;
    longest = std::max<std::uint64_t>(longest, member.size());
  }
  auto out = column;
  out.type = parse_column_type(fmt::format("varchar({})", longest));
  return out;
}

std::optional<WiderType> wider_words(const Column& a, const Column& b) {
  const auto kind_a = a.type->kind, kind_b = b.type->kind;
  if (is_text(kind_a) && is_text(kind_b)) return wider_text(a, b);
  if (kind_a == kind_b && (kind_a == kEnum || kind_a == kSet)) return wider_members(a, b);
  const bool enum_and_text = (kind_a == kEnum && is_text(kind_b)) || (is_text(kind_a) && kind_b == kEnum);
  if (!enum_and_text) return std::nullopt;
  const auto as_text = text_of_enum(kind_a == kEnum ? a : b);
  return as_text ? std::optional{wider_text(*as_text, kind_a == kEnum ? b : a)} : std::nullopt;
}

/// Returns the type of `a`, without details that only some of the shards have.
WiderType same_but_for_width(const Column& a, const Column& b) {
  auto type = *a.type;
  if (a.type->display_width != b.type->display_width) type.display_width = -1;
  type.zerofill = a.type->zerofill && b.type->zerofill;
  if (!(a.type == b.type)) type.text = mysql_type_text(type);
  return {type, *a.charset, a.character_length, a.octet_length};
}

}  // namespace

bool same_type(const Shared<ColumnType>& a, const Shared<ColumnType>& b) {
  if (a == b) return true;
  std::array types{*a, *b};
  for (auto& type : types) {
    type.text.clear();
    type.display_width = -1;
    type.zerofill = false;
  }
  return types[0] == types[1];
}

std::optional<WiderType> wider_type(const Column& a, const Column& b) {
  if (same_type(a.type, b.type) && a.charset == b.charset) return same_but_for_width(a, b);
  if (a.type->compressed != b.type->compressed) return std::nullopt;
  if (auto number = plain(wider_number(*a.type, *b.type))) return number;
  if (auto time = plain(wider_time(*a.type, *b.type))) return time;
  if (is_blob(a.type->kind) && is_blob(b.type->kind)) return wider_blob(a, b);
  return wider_words(a, b);
}

}  // namespace smt::plan
