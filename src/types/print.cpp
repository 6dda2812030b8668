// The type table for people: --print-types and docs/types.md.

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "diagnostic/json.hpp"
#include "types/mysql_types.hpp"

namespace smt::types {

std::string_view words_of(When when) {
  switch (when) {
    case When::kAny: return "";
    case When::kSortKey: return "sort key, because no other column fits";
    case When::kUnsigned: return "unsigned";
    case When::kUnsignedNoKey: return "unsigned, not in the primary key";
    case When::kBool: return "TINYINT(1), not in the primary key";
    case When::kKeyDigits18: return "primary key, scale 0, up to 18 digits";
    case When::kKeyDigits38: return "primary key, scale 0, up to 38 digits";
    case When::kKeyTo38: return "primary key, up to 38 digits";
    case When::kDigits38: return "up to 38 digits";
    case When::kShort: return "not in the primary key, up to 255 bytes, default not uuid()";
    case When::kJsonValid: return "CHECK (json_valid(column)), in no key";
    case When::kBit1: return "1 bit";
    case When::kBits15: return "up to 15 bits";
    case When::kBits31: return "up to 31 bits";
    case When::kBits63: return "up to 63 bits";
  }
  return "";
}

std::string_view words_of(Length length) {
  switch (length) {
    case Length::kNone: return "";
    case Length::kCharacters: return "characters × bytes";
    case Length::kOctets: return "bytes in UTF-8";
    case Length::kHex:
    case Length::kHexOctets: return "2 × bytes";
    case Length::kHexVector: return "8 × dimensions";
    case Length::kLongest: return "longest member";
    case Length::kJoined: return "all members";
    case Length::kDecimalText: return "digits + 1 to 3";
    case Length::kTimeText: return "17";
    case Length::kUuidText: return "36";
    case Length::kInet4Text: return "15";
    case Length::kInet6Text: return "45";
    case Length::kFloatText: return "24";
    case Length::kBase64:
    case Length::kBase64Octets: return "4/3 × bytes";
    case Length::kBase64Vector: return "16/3 × dimensions";
    case Length::kJsonText:
    case Length::kMaximum: return "the longest";
  }
  return "";
}

std::string_view words_of(Select select) {
  switch (select) {
    case Select::kAsIs: return "column";
    case Select::kTime: return "text of the microseconds";
    case Select::kBits: return "number of the bytes";
    case Select::kMembers: return "column; members from the binlog unescaped";
    case Select::kNotZero: return "column <> 0";
    case Select::kCastString: return "CAST(column AS STRING)";
    case Select::kCastBigint: return "CAST(column AS BIGINT)";
    case Select::kPadded: return "column; with Flink CDC before 2.4 padded with 00";
    case Select::kPlainDecimal: return "column; with Flink CDC before 2.4 without exponents";
  }
  return "";
}

std::string_view words_of(SourceMode mode) {
  switch (mode) {
    case SourceMode::kPlain: return "";
    case SourceMode::kBinaryHex: return "debezium.binary.handling.mode = hex";
    case SourceMode::kBinaryBase64: return "debezium.binary.handling.mode = base64";
    case SourceMode::kBinaryBytes: return "";
    case SourceMode::kDecimalString: return "debezium.decimal.handling.mode = string";
    case SourceMode::kFullYears: return "debezium.enable.time.adjuster = false";
  }
  return "";
}

Column example_column(const TypeRow& row) {
  constexpr std::array kSizes{255u, 65535u, 16777215u, 4294967295u};  // of TINYTEXT, TEXT, …; TINYBLOB, BLOB, …
  Column column;
  column.name = "c";
  column.type = parse_column_type(row.example);
  const auto size_from = [&](MysqlType smallest) {
    const auto at = static_cast<std::size_t>(row.mysql) - static_cast<std::size_t>(smallest);
    if (row.mysql >= smallest && at < kSizes.size()) column.octet_length = kSizes[at];
  };
  size_from(MysqlType::kTinytext);
  size_from(MysqlType::kTinyblob);
  if (row.mysql >= MysqlType::kChar && row.mysql <= MysqlType::kSet) column.charset = "utf8mb4";
  column.json_valid = row.when == When::kJsonValid;
  return column;
}

KeyUse key_use(const TypeRow& row) {
  if (row.when == When::kSortKey) return KeyUse::kSort;
  return row.when >= When::kKeyDigits18 && row.when <= When::kKeyTo38 ? KeyUse::kPrimary : KeyUse::kNone;
}

namespace {

constexpr std::size_t kCells = 10;
using Line = std::array<std::string, kCells>;

const Line kHeads{"MySQL",  "when",          "StarRocks", "Flink source", "Flink sink",
                  "SELECT", "source option", "finding",   "example",      "is"};

std::string named(std::string_view pattern) {
  std::string out{pattern};
  for (auto at = out.find_first_of("{}"); at != std::string::npos; at = out.find_first_of("{}")) out.erase(at, 1);
  return out;
}

std::string starrocks_words(const TypeRow& row) {
  const StarRocksType type{row.starrocks, 1, 1, 1};
  if (row.starrocks == StarRocksKind::kDecimal && row.mysql == MysqlType::kDecimal) return "DECIMAL(p, s)";
  if (row.starrocks == StarRocksKind::kDecimal) return std::string{row.sink};
  if (row.length == Length::kNone) return starrocks_type_text(type);
  return fmt::format("{}({})", row.starrocks == StarRocksKind::kChar ? "CHAR" : "VARCHAR", words_of(row.length));
}

/// Returns "unsigned, bigint_unsigned = decimal".
std::string condition(const TypeRow& row) {
  const std::string when{words_of(row.when)};
  if (!row.choice) return when;
  return (when.empty() ? "" : when + ", ") + choice_text(*row.choice);
}

/// Returns the StarRocks type of the row's example.
std::string example_type(const TypeRow& row) {
  ColumnRules rules;
  if (row.choice) rules.choices.set(*row.choice);
  const auto mapping = map_type(example_column(row), key_use(row), rules, {});
  return starrocks_type_text(mapping->starrocks);
}

Line line_of(const TypeRow& row) {
  return {std::string{name_of(row.mysql)},
          condition(row),
          starrocks_words(row),
          named(row.source),
          named(row.sink),
          std::string{words_of(row.select)},
          std::string{words_of(row.mode)},
          row.finding ? std::string{row_of(*row.finding).id} : "",
          std::string{row.example},
          example_type(row)};
}

/// Counts characters, not bytes: the table contains '×'.
std::size_t width(std::string_view cell) {
  return static_cast<std::size_t>(
      std::count_if(cell.begin(), cell.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace

RowName row_name(const TypeRow& row) { return {std::string{name_of(row.mysql)}, condition(row)}; }

std::string types_text() {
  std::vector<Line> lines{kHeads};
  for (const auto& row : kTypeRows) lines.push_back(line_of(row));
  std::array<std::size_t, kCells> widths{};
  for (const auto& line : lines) {
    for (std::size_t i = 0; i < kCells; ++i) widths[i] = std::max(widths[i], width(line[i]));
  }
  std::string out;
  for (const auto& line : lines) {
    std::string text_line;
    for (std::size_t i = 0; i < kCells; ++i) text_line += line[i] + std::string(widths[i] - width(line[i]) + 2, ' ');
    text_line.erase(text_line.find_last_not_of(' ') + 1);
    out += text_line + '\n';
  }
  return out;
}

std::string types_json() {
  constexpr std::array kKeys{"mysql",  "when",          "starrocks", "flink_source", "flink_sink",
                             "select", "source_option", "finding",   "example",      "is"};
  static_assert(kKeys.size() == kCells);
  auto rows = nlohmann::ordered_json::array();
  for (const auto& row : kTypeRows) {
    auto& out = rows.emplace_back();
    const auto line = line_of(row);
    for (std::size_t i = 0; i < kCells; ++i) out[kKeys[i]] = line[i];
  }
  auto document = json_document();
  document["types"] = std::move(rows);
  return dumped(std::move(document), 2) + "\n";
}

std::string types_markdown() {
  std::string out =
      "# Types\n\n"
      "What each MySQL and MariaDB type becomes. The first row of a type whose condition holds is taken. This page is\n"
      "printed from the table in the code (`src/types/mysql_types.hpp`); a test keeps them equal, and\n"
      "`starrocks-migrate-tool --print-types` prints the same on a terminal.\n\n"
      "Lengths of text are bytes of UTF-8, as StarRocks counts: characters × the widest character of the column's\n"
      "character set, or its bytes × their growth in UTF-8; at most 1,048,576, and 2,147,482,624 for StarRocks 4.2\n"
      "(finding T002 says where that may be too short).\n"
      "`p` and `s` are precision and scale. The examples have text in utf8mb4. The findings are explained in\n"
      "[diagnostics.md](diagnostics.md). A row with `key = value` counts where the conf chooses it, under `[types]` or "
      "in a\n"
      "`[type-rule.N]`, which can also give any column other types: see [config.md](config.md#types).\n\n";
  for (const auto& head : kHeads) out += fmt::format("| {} ", head);
  out += "|\n";
  for (std::size_t i = 0; i < kCells; ++i) out += "|---";
  out += "|\n";
  for (const auto& row : kTypeRows) {
    for (const auto& cell : line_of(row)) out += fmt::format("| {} ", cell);
    out += "|\n";
  }
  return out;
}

}  // namespace smt::types
