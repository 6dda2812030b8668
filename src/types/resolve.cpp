#include <fmt/format.h>

#include <algorithm>

#include "catalog/charsets.hpp"
#include "types/mysql_types.hpp"

namespace smt {
namespace {

const Charset& charset_of(const Column& column) {
  const auto* charset = find_charset(column.charset);
  return charset == nullptr ? kUnknownCharset : *charset;
}

std::uint64_t in_utf8(std::uint64_t octets, const Charset& charset) {
  return (octets * charset.growth + charset.per - 1) / charset.per;
}

/// Servers send `?` for a character beyond U+FFFF, which takes four bytes: every `?` may be one.
std::uint64_t member_bytes(std::string_view member) {
  return member.size() + 3 * static_cast<std::uint64_t>(std::count(member.begin(), member.end(), '?'));
}

std::uint64_t longest_member(const ColumnType& type) {
  std::uint64_t longest = 0;
  for (const auto& member : type.members) longest = std::max(longest, member_bytes(member));
  return longest;
}

std::uint64_t joined_members(const ColumnType& type) {
  std::uint64_t sum = type.members.empty() ? 0 : type.members.size() - 1;
  for (const auto& member : type.members) sum += member_bytes(member);
  return sum;
}

/// Bytes of UTF-8 that the longest value of the column takes.
std::uint64_t longest_text(Length length, const Column& column) {
  const auto& type = column.type;
  switch (length) {
    case Length::kNone: return 0;
    case Length::kCharacters: return type.length * charset_of(column).character_bytes;
    case Length::kOctets: return in_utf8(column.octet_length, charset_of(column));
    case Length::kHex: return type.length * 2;
    case Length::kHexOctets: return column.octet_length * 2;
    case Length::kHexVector: return type.length * 8;
    case Length::kLongest: return longest_member(type);
    case Length::kJoined: return joined_members(type);
    case Length::kDecimalText:
      return static_cast<std::uint64_t>(type.precision) + 1 + (type.scale > 0 ? 1u : 0u) +
             (type.scale == type.precision ? 1u : 0u);
    case Length::kTimeText: return 17;
    case Length::kUuidText: return 36;
    case Length::kInet4Text: return 15;
    case Length::kInet6Text: return 45;  // ffff:…:255.255.255.255
    case Length::kMaximum: return kMaxVarchar;
  }
  return 0;
}

bool holds(When when, const Column& column, bool in_primary_key) {
  const auto& type = column.type;
  switch (when) {
    case When::kAny: return true;
    case When::kUnsigned: return type.is_unsigned;
    case When::kKeyDigits18: return in_primary_key && type.scale == 0 && type.precision <= 18;
    case When::kKeyDigits38: return in_primary_key && type.scale == 0 && type.precision <= 38;
    case When::kKeyTo38: return in_primary_key && type.precision <= 38;
    case When::kDigits38: return type.precision <= 38;
    case When::kShort: return !in_primary_key && longest_text(Length::kCharacters, column) <= kMaxChar;
    case When::kJsonValid: return column.json_valid && !in_primary_key;
    case When::kBit1: return type.length <= 1;
    case When::kBits15: return type.length <= 15;
    case When::kBits31: return type.length <= 31;
    case When::kBits63: return type.length <= 63;
  }
  return false;
}

const TypeRow* find_row(const Column& column, bool in_primary_key) {
  const auto* row = std::find_if(kTypeRows.begin(), kTypeRows.end(), [&](const TypeRow& r) {
    return r.mysql == column.type.kind && holds(r.when, column, in_primary_key);
  });
  return row == kTypeRows.end() ? nullptr : row;
}

std::string flink_type(std::string_view pattern, const ColumnType& type) {
  return fmt::format(fmt::runtime(pattern), fmt::arg("p", type.precision), fmt::arg("s", type.scale));
}

StarRocksType starrocks_type(const TypeRow& row, const Column& column) {
  StarRocksType type{row.starrocks, 0, 0, 0};
  if (row.length != Length::kNone) {
    type.length =
        static_cast<std::uint32_t>(std::clamp<std::uint64_t>(longest_text(row.length, column), 1, kMaxVarchar));
  }
  if (row.starrocks == StarRocksKind::kDecimal) {
    type.precision = column.type.precision;
    type.scale = column.type.scale;
  }
  return type;
}

bool has_charset_length(Length length) { return length == Length::kCharacters || length == Length::kOctets; }

/// The finding of the row, with what its text names.
std::vector<std::string> row_arguments(Code code, const Column& column, const StarRocksType& type) {
  if (code == Code::kTypeKeyText) return {column.name, text(type), "DECIMAL with a fraction"};
  if (code == Code::kTypeDecimalKey) return {column.name, text(type)};
  if (code == Code::kTypeJsonText) return {column.name};
  return {column.type.text};
}

Findings findings_of(const TypeRow& row, const Column& column, const StarRocksType& type, bool in_primary_key,
                     const Place& place) {
  Findings findings;
  if (row.finding) findings.push_back({*row.finding, place, row_arguments(*row.finding, column, type)});
  if (column.type.kind == MysqlType::kChar && in_primary_key) {
    findings.push_back({Code::kTypeKeyText, place, {column.name, text(type), "CHAR"}});
  }
  if (const auto longest = longest_text(row.length, column); longest > kMaxVarchar) {
    findings.push_back({Code::kTypeCapped, place, {column.type.text, fmt::format("{}", longest)}});
  }
  if (has_charset_length(row.length) && find_charset(column.charset) == nullptr) {
    findings.push_back({Code::kTypeCharset, place, {column.charset.empty() ? "(none)" : column.charset}});
  }
  return findings;
}

}  // namespace

std::string text(const StarRocksType& type) {
  switch (type.kind) {
    case StarRocksKind::kBoolean: return "BOOLEAN";
    case StarRocksKind::kTinyint: return "TINYINT";
    case StarRocksKind::kSmallint: return "SMALLINT";
    case StarRocksKind::kInt: return "INT";
    case StarRocksKind::kBigint: return "BIGINT";
    case StarRocksKind::kLargeint: return "LARGEINT";
    case StarRocksKind::kFloat: return "FLOAT";
    case StarRocksKind::kDouble: return "DOUBLE";
    case StarRocksKind::kDecimal: return fmt::format("DECIMAL({}, {})", type.precision, type.scale);
    case StarRocksKind::kDate: return "DATE";
    case StarRocksKind::kDatetime: return "DATETIME";
    case StarRocksKind::kChar: return fmt::format("CHAR({})", type.length);
    case StarRocksKind::kVarchar: return fmt::format("VARCHAR({})", type.length);
    case StarRocksKind::kJson: return "JSON";
  }
  return "";
}

bool fits_sort_key(StarRocksKind kind) {
  return kind != StarRocksKind::kFloat && kind != StarRocksKind::kDouble && kind != StarRocksKind::kJson;
}

bool fits_primary_key(StarRocksKind kind) {
  return fits_sort_key(kind) && kind != StarRocksKind::kChar && kind != StarRocksKind::kDecimal;
}

std::optional<ColumnMapping> map_type(const Column& column, bool in_primary_key, const Place& place) {
  const auto* row = find_row(column, in_primary_key);
  if (row == nullptr) return std::nullopt;
  const auto type = starrocks_type(*row, column);
  return ColumnMapping{type,
                       flink_type(row->source, column.type),
                       flink_type(row->sink, column.type),
                       select_expression(*row, column),
                       row->mode,
                       findings_of(*row, column, type, in_primary_key, place)};
}

}  // namespace smt
