#include <algorithm>
#include <optional>

#include "catalog/scanner.hpp"
#include "smt/catalog.hpp"
#include "text/ascii.hpp"

namespace smt::catalog {
namespace {

using Kind = ColumnDefault::Kind;

bool holds_time_stamp(MysqlType type) { return type == MysqlType::kDatetime || type == MysqlType::kTimestamp; }

bool is_binary_string(MysqlType type) { return type == MysqlType::kBinary || type == MysqlType::kVarbinary; }

bool is_digits(std::string_view text, std::string_view digits) {
  return text.find_first_not_of(digits) == std::string_view::npos;
}

constexpr std::string_view kHexDigits = "0123456789abcdefABCDEF";

/// Reads x'6162', X'6162' or 0x6162.
std::optional<std::string> digits_of_hex(std::string_view text) {
  if (text.starts_with("0x"))
    text.remove_prefix(2);
  else if (text.size() >= 3 && (text.starts_with("x'") || text.starts_with("X'")) && text.ends_with('\''))
    text = text.substr(2, text.size() - 3);
  else
    return std::nullopt;
  return is_digits(text, kHexDigits) ? std::optional{std::string{text}} : std::nullopt;
}

/// Reads b'101'.
std::optional<std::string> bit_digits(std::string_view text) {
  if (text.size() < 3 || !text.starts_with("b'") || !text.ends_with('\'')) return std::nullopt;
  text = text.substr(2, text.size() - 3);
  return is_digits(text, "01") ? std::optional{std::string{text}} : std::nullopt;
}

void skip_digits(Scanner& in) {
  while (is_digit(in.peek())) in.next();
}

/// Reads -12.50 or 1e10, and also a computed -(5), as MySQL prints it.
std::optional<std::string> number_text(std::string_view text) {
  std::string plain{text};
  if (text.starts_with("-(") && text.ends_with(')')) plain = '-' + std::string{text.substr(2, text.size() - 3)};
  Scanner in{plain};
  if (!in.accept('-')) in.accept('+');
  if (in.peek() < '0' || in.peek() > '9') return std::nullopt;
  skip_digits(in);
  if (in.accept('.')) skip_digits(in);
  if (in.accept('e') || in.accept('E')) {
    if (!in.accept('-')) in.accept('+');
    skip_digits(in);
  }
  return in.at_end() ? std::optional{plain} : std::nullopt;
}

/// Reads 'abc' or _utf8mb4'abc'. With an introducer of another character set, only ASCII text is certain.
std::optional<std::string> string_literal(std::string_view text) {
  Scanner in{text};
  const auto introducer = in.word();
  if (!introducer.empty() && introducer.front() != '_') return std::nullopt;
  auto value = in.quoted('\'');
  if (!value || !in.at_end()) return std::nullopt;
  const bool ascii =
      std::all_of(value->begin(), value->end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  return introducer.empty() || introducer.starts_with("_utf8") || ascii ? value : std::nullopt;
}

/// Reads CURRENT_TIMESTAMP, current_timestamp(3) or now(), and returns the number of fractional digits.
std::optional<int> current_timestamp_precision(std::string_view text) {
  Scanner in{text};
  if (!in.accept_word("current_timestamp") && !in.accept_word("now") && !in.accept_word("localtimestamp")) {
    return std::nullopt;
  }
  std::uint64_t digits = 0;
  if (in.accept('(')) {
    digits = in.number().value_or(0);
    if (!in.accept(')')) return std::nullopt;
  }
  return in.at_end() && digits <= 6 ? std::optional{static_cast<int>(digits)} : std::nullopt;
}

ColumnDefault expression(std::string text) { return {Kind::kExpression, std::move(text), 0}; }

/// Parses a default that is SQL text.
ColumnDefault parse_sql(std::string_view text, MysqlType type) {
  if (equal_ignoring_case(text, "NULL")) return {Kind::kNull, "", 0};
  const bool json = type == MysqlType::kJson;  // in which true is not 1
  if (equal_ignoring_case(text, "true")) return {Kind::kLiteral, json ? "true" : "1", 0};
  if (equal_ignoring_case(text, "false")) return {Kind::kLiteral, json ? "false" : "0", 0};
  if (auto value = string_literal(text)) return {Kind::kLiteral, std::move(*value), 0};
  if (auto bits = bit_digits(text)) return {Kind::kBits, std::move(*bits), 0};
  if (auto hex = digits_of_hex(text)) return {Kind::kHex, std::move(*hex), 0};
  if (auto number = number_text(text)) return {Kind::kLiteral, std::move(*number), 0};
  if (const auto digits = current_timestamp_precision(text); digits && holds_time_stamp(type)) {
    return {Kind::kCurrentTimestamp, "", *digits};
  }
  return expression(std::string{text});
}

/// Parses a default that is a bare value; only the type distinguishes a value from a function or a hexadecimal number.
ColumnDefault parse_value(std::string_view text, MysqlType type, bool binary_as_hex) {
  if (holds_time_stamp(type)) {
    if (const auto digits = current_timestamp_precision(text)) return {Kind::kCurrentTimestamp, "", *digits};
  }
  if (type == MysqlType::kBit) {
    if (auto bits = bit_digits(text)) return {Kind::kBits, std::move(*bits), 0};
  }
  if (binary_as_hex && is_binary_string(type)) {
    if (auto hex = digits_of_hex(text)) return {Kind::kHex, std::move(*hex), 0};
  }
  return {Kind::kLiteral, std::string{text}, 0};
}

/// MySQL truncates a binary default at its first zero byte, which may be part of the padding of BINARY. Before 8.0 it
/// sends such defaults as text, with '?' for bytes that are not text. From 8.0 on, an empty default has no 0x.
bool may_be_cut(const ColumnDefault& value, const ColumnRow& row, bool as_hex) {
  const auto octets = row.octet_length.value_or(0);
  if (value.kind == Kind::kHex) return value.text.size() / 2 < octets;
  return !as_hex && (value.text.size() < octets || value.text.find('?') != std::string::npos);
}

}  // namespace

ColumnDefault parse_column_default(const ColumnRow& row, MysqlType type, const Server& server) {
  if (!row.default_text) return {row.nullable ? Kind::kNull : Kind::kNone, "", 0};
  const bool mariadb = server.flavour == Flavour::kMariadb;
  if (mariadb && server.version >= Version{10, 2, 7}) return parse_sql(*row.default_text, type);
  if (contains_ignoring_case(row.extra, "DEFAULT_GENERATED")) {
    return parse_sql(without_backslashes(*row.default_text), type);
  }
  const bool as_hex = !mariadb && server.version >= Version{8, 0, 0};
  auto value = parse_value(*row.default_text, type, as_hex);
  value.may_be_cut = !mariadb && is_binary_string(type) && may_be_cut(value, row, as_hex);
  return value;
}

}  // namespace smt::catalog
