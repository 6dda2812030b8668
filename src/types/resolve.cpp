#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "catalog/charsets.hpp"
#include "smt/sql_text.hpp"
#include "text/numbers.hpp"
#include "types/apply_rule.hpp"
#include "types/members.hpp"
#include "types/mysql_types.hpp"

namespace smt::types {
namespace {

const Charset& charset_of(const Column& column) {
  const auto* charset = find_charset(*column.charset);
  return charset == nullptr ? kUnknownCharset : *charset;
}

std::uint64_t in_utf8(std::uint64_t octets, const Charset& charset) {
  return (octets * charset.growth + charset.per - 1) / charset.per;
}

/// Servers send `?` for a character beyond U+FFFF, which has four bytes, so every `?` may be such a character.
std::uint64_t member_bytes(std::string_view member) {
  return member.size() + 3 * static_cast<std::uint64_t>(std::count(member.begin(), member.end(), '?'));
}

/// Returns the lengths of the members as they may arrive: those that are ambiguous in the binlog keep their
/// backslashes.
std::vector<std::uint64_t> bytes_of_members(const ColumnType& type) {
  const auto unclear = unclear_members(type);
  std::vector<std::uint64_t> bytes;
  for (const auto& member : type.members) {
    const bool known = std::find(unclear.begin(), unclear.end(), member) == unclear.end();
    bytes.push_back(member_bytes(known ? member : member_of_binlog(member)));
  }
  return bytes;
}

std::uint64_t longest_member(const ColumnType& type) {
  const auto bytes = bytes_of_members(type);
  return bytes.empty() ? 0 : *std::max_element(bytes.begin(), bytes.end());
}

std::uint64_t joined_members(const ColumnType& type) {
  const auto bytes = bytes_of_members(type);
  return std::accumulate(bytes.begin(), bytes.end(),
                         bytes.empty() ? std::uint64_t{0} : std::uint64_t{bytes.size() - 1});
}

/// The highest max_allowed_packet of MySQL and MariaDB: a LONGTEXT declares 4 GiB, but no client can store a longer
/// value (MySQL manual, LONGTEXT and max_allowed_packet).
constexpr std::uint64_t kLongestPacket = std::uint64_t{1} << 30;

std::uint64_t in_base64(std::uint64_t bytes) { return (bytes + 2) / 3 * 4; }

/// Returns the length in bytes of UTF-8 of the column's longest value, if its bytes in MySQL are at most `octets`.
std::uint64_t longest_text(Length length, const Column& column, std::uint64_t octets) {
  const auto& type = *column.type;
  switch (length) {
    case Length::kNone: return 0;
    case Length::kCharacters: return type.length * charset_of(column).character_bytes;
    case Length::kOctets: return in_utf8(octets, charset_of(column));
    case Length::kHex: return type.length * 2;
    case Length::kHexOctets: return octets * 2;
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
    case Length::kFloatText: return text_length({StarRocksKind::kDouble, 0, 0, 0});
    case Length::kBase64: return in_base64(type.length);
    case Length::kBase64Octets: return in_base64(octets);
    case Length::kBase64Vector: return in_base64(type.length * 4);
    case Length::kJsonText: return kLongestPacket;
    case Length::kMaximum: return kMaxVarchar;
  }
  return 0;
}

/// Returns the length of the longest value that the column's type can hold.
std::uint64_t longest_text(Length length, const Column& column) {
  return longest_text(length, column, column.octet_length);
}

/// Returns the length of the longest value that a client can store in the column.
std::uint64_t longest_sent(Length length, const Column& column) {
  return longest_text(length, column, std::min(column.octet_length, kLongestPacket));
}

/// StarRocks accepts DEFAULT (uuid()) only for VARCHAR.
bool has_uuid_default(const Column& column) {
  return column.default_value->kind == ColumnDefault::Kind::kExpression && column.default_value->text == "uuid()";
}

bool is_met(When when, const Column& column, KeyUse use) {
  const auto& type = *column.type;
  const bool in_key = use == KeyUse::kPrimary;
  switch (when) {
    case When::kAny: return true;
    case When::kSortKey: return use == KeyUse::kSort;
    case When::kUnsigned: return type.is_unsigned;
    case When::kUnsignedNoKey: return type.is_unsigned && !in_key;
    case When::kBool: return type.display_width == 1 && !in_key;
    case When::kKeyDigits18: return in_key && type.scale == 0 && type.precision <= 18;
    case When::kKeyDigits38: return in_key && type.scale == 0 && type.precision <= kMaxDigits;
    case When::kKeyTo38: return in_key && type.precision <= kMaxDigits;
    case When::kDigits38: return type.precision <= kMaxDigits;
    case When::kShort:
      return !in_key && longest_text(Length::kCharacters, column) <= kMaxChar && !has_uuid_default(column);
    case When::kJsonValid: return column.json_valid && use == KeyUse::kNone;
    case When::kBit1: return type.length <= 1;
    case When::kBits15: return type.length <= 15;
    case When::kBits31: return type.length <= 31;
    case When::kBits63: return type.length <= 63;
  }
  return false;
}

/// Replaces {p} and {s} with the precision and scale of the column's type.
std::string flink_type(std::string_view pattern, const ColumnType& type) {
  std::string out{pattern};
  for (auto at = out.find('{'); at != std::string::npos; at = out.find('{', at))
    out.replace(at, 3, std::to_string(out[at + 1] == 'p' ? type.precision : type.scale));
  return out;
}

StarRocksType starrocks_type(const TypeRow& row, const Column& column, std::uint32_t longest_varchar) {
  constexpr int kUnsignedDigits = 20;  // of BIGINT UNSIGNED
  StarRocksType type{row.starrocks, 0, 0, 0};
  if (row.length == Length::kMaximum) {
    type.length = longest_varchar;
  } else if (row.length != Length::kNone) {
    type.length =
        static_cast<std::uint32_t>(std::clamp<std::uint64_t>(longest_text(row.length, column), 1, longest_varchar));
  }
  if (row.starrocks == StarRocksKind::kDecimal) {
    const bool decimal = column.type->kind == MysqlType::kDecimal;
    type.precision = decimal ? column.type->precision : kUnsignedDigits;
    type.scale = decimal ? column.type->scale : 0;
  }
  return type;
}

bool has_charset_length(Length length) { return length == Length::kCharacters || length == Length::kOctets; }

/// Returns why a column with MariaDB's check for JSON is text.
std::string_view why_no_json(KeyUse use) {
  switch (use) {
    case KeyUse::kPrimary: return "no key can be JSON";
    case KeyUse::kSort: return "no other column of the table can be a key";
    case KeyUse::kNone: return "json = string asks for it";
  }
  return "";
}

/// Returns the arguments of the row's finding.
std::vector<std::string> row_arguments(Code code, const Column& column, const StarRocksType& type) {
  if (code == Code::kTypeKeyText) return {column.name, starrocks_type_text(type), "DECIMAL with a fraction"};
  if (code == Code::kTypeDecimalKey) return {column.name, starrocks_type_text(type)};
  if (code == Code::kTypeJsonText) return {column.name};
  return {column.type->text};
}

/// The arguments of map_type.
struct Asked {
  const Column& column;
  KeyUse use;
  const ColumnRules& rules;
  const Place& place;
  const FlinkVersions& versions;
  std::uint32_t longest_varchar;
};

Findings findings_of(const TypeRow& row, const StarRocksType& type, const Asked& asked) {
  const auto& column = asked.column;
  const auto& place = asked.place;
  Findings findings;
  if (row.finding) findings.push_back({*row.finding, place, row_arguments(*row.finding, column, type)});
  if (column.type->kind == MysqlType::kChar && asked.use == KeyUse::kPrimary) {
    findings.push_back({Code::kTypeKeyText, place, {column.name, starrocks_type_text(type), "CHAR"}});
  }
  if (column.json_valid && row.starrocks != StarRocksKind::kJson) {
    findings.push_back({Code::kTypeJsonAsText, place, {column.name, std::string{why_no_json(asked.use)}}});
  }
  if (longest_sent(row.length, column) > asked.longest_varchar) {
    findings.push_back({Code::kTypeCapped,
                        place,
                        {column.type->text, fmt::format("{}", longest_text(row.length, column)),
                         grouped_digits(asked.longest_varchar)}});
  }
  if (has_charset_length(row.length) && find_charset(*column.charset) == nullptr) {
    findings.push_back({Code::kTypeCharset, place, {column.charset->empty() ? "(none)" : *column.charset}});
  }
  return findings;
}

/// Returns the mapping of a type without a row, which only a rule can map: Flink reads it as text.
ColumnMapping unknown_mapping(const Column& column, std::uint32_t longest_varchar) {
  ColumnMapping mapping;
  mapping.starrocks.length = longest_varchar;
  mapping.flink_source = mapping.flink_sink = "STRING";
  mapping.select = quote_identifier(column.name);
  return mapping;
}

ColumnMapping mapping_of(const TypeRow& row, const Asked& asked) {
  const auto& column = asked.column;
  const auto type = starrocks_type(row, column, asked.longest_varchar);
  const auto* binary = row.choice == Choice::kBinaryAsBase64 ? asked.rules.line_for(*row.choice) : nullptr;
  return {type,
          flink_type(row.source, column.type),
          flink_type(row.sink, column.type),
          select_expression(row, column, asked.versions),
          row.mode,
          findings_of(row, type, asked),
          binary != nullptr ? binary->rule : nullptr,
          &row};
}

/// `row` is nullptr for a type without a row.
ColumnMapping mapping_of(const TypeRow* row, const Asked& asked) {
  auto mapping = row == nullptr ? unknown_mapping(asked.column, asked.longest_varchar) : mapping_of(*row, asked);
  if (asked.rules.types == nullptr) return mapping;
  return apply_rule(*asked.rules.types, asked.column, std::move(mapping), asked.longest_varchar, asked.place);
}

/// Ignores Flink's types if Flink cannot fill the column.
bool is_same(const ColumnMapping& a, const ColumnMapping& b) {
  if (a.starrocks != b.starrocks || a.flink_sink != b.flink_sink) return false;
  return a.flink_sink.empty() || (a.flink_source == b.flink_source && a.select == b.select && a.mode == b.mode);
}

/// Returns true if the line selected the row, and if the row still matters beside a rule that sets types. Without the
/// line, an earlier line of its key would apply. The line decides also if only the default would select another row.
bool decides(const ChoiceLine& line, const TypeRow* row, const ColumnMapping& mapping, const Asked& asked) {
  for (const auto other : {line.before, default_of(line.before)}) {
    auto choices = asked.rules.choices;
    choices.set(other);
    const auto* other_row = find_row(asked.column, asked.use, choices);
    if (other_row == row) continue;
    if (asked.rules.types == nullptr || !is_same(mapping_of(other_row, asked), mapping)) return true;
  }
  return false;
}

}  // namespace

const TypeRow* find_row(const Column& column, KeyUse use, const Choices& choices) {
  const auto kind = static_cast<std::size_t>(column.type->kind);
  for (auto i = kFirstRows[kind]; i < kFirstRows[kind + 1]; ++i) {
    const auto& row = kTypeRows[i];
    if ((!row.choice || choices.has(*row.choice)) && is_met(row.when, column, use)) return &row;
  }
  return nullptr;
}

std::optional<ColumnMapping> map_type(const Column& column, KeyUse use, const ColumnRules& rules, const Place& place,
                                      const Engines& engines) {
  const auto* row = find_row(column, use, rules.choices);
  if (row == nullptr && (rules.types == nullptr || !rules.types->starrocks)) return std::nullopt;
  const Asked asked{column, use, rules, place, engines.flink, longest_varchar(engines.starrocks.version)};
  auto mapping = mapping_of(row, asked);
  for (const auto& line : rules.choice_lines) {
    if (decides(line, row, mapping, asked)) mapping.decided_by.insert(mapping.decided_by.begin(), line.deciding());
  }
  return mapping;
}

}  // namespace smt::types
