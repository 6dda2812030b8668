#include <algorithm>
#include <set>

#include "accept/random_table.hpp"
#include "accept/unicode.hpp"

namespace smt::test {
namespace {

bool holds_chinese(const std::string& charset) {
  return charset.starts_with("utf") || charset == "ucs2" || charset == "gb18030";
}

/// Returns "" for the table's own character set.
std::string random_charset(Dice& dice, const RandomServer& server) {
  return dice.percent(60) ? "" : dice.one_of(server.charsets);
}

std::string charset_clause(const std::string& charset) { return charset.empty() ? "" : " CHARACTER SET " + charset; }

RandomColumn random_string(Dice& dice, const RandomServer& server) {
  const bool fixed = dice.percent(35);
  const auto charset = random_charset(dice, server);
  const auto length = fixed ? dice.one_of(std::vector<std::size_t>{0, 1, 2, 20, 36, 63, 64, 85, 127, 128, 255})
                      : dice.percent(95) ? dice.one_of(std::vector<std::size_t>{0, 1, 10, 36, 64, 100, 255, 256, 400})
                                         : dice.one_of(std::vector<std::size_t>{3000, 5000});
  RandomColumn column;
  column.key_bytes = length * 4;
  column.whole_key = length > 0 && length <= 150;
  column.type = (fixed ? "CHAR(" : "VARCHAR(") + std::to_string(length) + ")";
  if (server.mariadb && !fixed && dice.percent(3)) {
    column.type += " COMPRESSED";
    column.key_bytes = 0;
  }
  column.type += charset_clause(charset);
  if (dice.percent(50)) return column;
  if (dice.percent(10) && length >= 36) {
    column.default_sql = server.mariadb ? "uuid()" : "(uuid())";
  } else if (dice.percent(12) && length >= 10) {
    static const std::vector<std::pair<const char*, const char*>> spellings{
        {"5", "5"},
        {"-1.50", "-1.50"},
        {"0x4142", "AB"},
        {"x'4142'", "AB"},
        {"b'1000001'", "A"},
        {"_latin1'abc'", "abc"},
        {"\"d'q\"", "d'q"},
        {"TRUE", "1"},
        {"('a')", "a"},
        {"'a' 'b'", "ab"},
        {"N'n'", "n"},
        {"'NULL'", "NULL"},
        {"'NOW()'", "NOW()"},
        {"'b\'\'1'", "b'1"},
        {"(concat('a', \"b'c\"))", "ab'c"},
        {"'uuid()'", "uuid()"},
        {"'CURRENT_TIMESTAMP'", "CURRENT_TIMESTAMP"},
        {"'0x41'", "0x41"},
        {"'C:\\\\u1'", "C:\\u1"}};
    const auto& [sql, value] = dice.one_of(spellings);
    column.default_sql = sql;
    column.default_value = value;
    // A character set with two or four bytes per character reads x'…' and b'…' as bytes, not as letters.
    if ((charset.empty() || charset.starts_with("u")) && column.default_sql.find_first_of("xb") <= 1)
      column.default_value.reset();
  } else {
    // The table's own character set is unknown here: only ASCII always fits.
    auto value = random_text(dice, length, !holds_chinese(charset));
    while (value.ends_with(' ') && fixed) value.pop_back();
    column.default_sql = in_quotes(value);
    column.default_value = value;
  }
  return column;
}

RandomColumn random_document(Dice& dice, const RandomServer& server) {
  RandomColumn column;
  const auto kind = dice.one_of({"TINYTEXT", "TEXT", "MEDIUMTEXT", "LONGTEXT", "TEXT(100)", "JSON"});
  column.type = kind;
  column.whole_key = false;
  if (kind == "JSON") column.key_bytes = 0;
  if (server.mariadb && kind != "JSON" && dice.percent(5)) {
    column.type += " COMPRESSED";
    column.key_bytes = 0;
  }
  if (kind != "JSON") column.type += charset_clause(random_charset(dice, server));
  if (dice.percent(70)) return column;
  const auto value = kind == "JSON" ? std::string{"{}"} : random_text(dice, 20, true);
  column.default_sql = server.mariadb ? in_quotes(value) : "(" + in_quotes(value) + ")";
  if (kind != "JSON") column.default_value = value;
  return column;
}

RandomColumn random_choice(Dice& dice, const RandomServer& server) {
  const bool many = dice.percent(40);
  const auto charset = random_charset(dice, server);
  RandomColumn column;
  std::set<std::u32string> seen;
  std::string list;
  for (std::size_t i = 0, count = dice.between(1, 8); i < count; ++i) {
    auto member = std::string(1, static_cast<char>('a' + i)) + random_text(dice, 12, !holds_chinese(charset));
    if (!many && i > 1 && dice.percent(5)) member.clear();
    if (many) std::replace(member.begin(), member.end(), ',', '.');
    while (member.ends_with(' ')) member.pop_back();
    if (!seen.insert(folded(member)).second) continue;
    column.members.push_back(member);
    list += (list.empty() ? "" : ",") + in_quotes(member);
  }
  column.type = (many ? "SET(" : "ENUM(") + list + ")" + charset_clause(charset);
  if (dice.percent(50)) return column;
  auto value = dice.one_of(column.members);
  if (many && dice.percent(30)) {
    value.clear();
    for (const auto& member : column.members) value += (value.empty() ? "" : ",") + member;
  }
  if (many && dice.percent(10)) value.clear();
  column.default_sql = in_quotes(value);
  column.default_value = value;
  return column;
}

RandomColumn random_bytes(Dice& dice) {
  RandomColumn column;
  if (dice.percent(40)) {
    column.type = dice.one_of({"TINYBLOB", "BLOB", "MEDIUMBLOB", "LONGBLOB", "BLOB(300)"});
    column.whole_key = false;
    return column;
  }
  const bool fixed = dice.percent(50);
  const auto length = dice.one_of(std::vector<std::size_t>{1, 8, 16, 100, 255});
  column.key_bytes = length;
  column.type = (fixed ? "BINARY(" : "VARBINARY(") + std::to_string(length) + ")";
  if (dice.percent(50)) return column;
  auto value = dice.one_of({"a", "A", "0"});
  if (length >= 8 && dice.percent(50)) value = dice.one_of({"abc", "a\\b", "it's", "\x01\x02", "~}"});
  column.default_sql = dice.percent(50) ? in_quotes(value) : "x'" + in_hex(value) + "'";
  if (fixed) value.resize(length, '\0');
  column.default_value = in_hex(value);
  return column;
}

RandomColumn random_rarity(Dice& dice, const RandomServer& server) {
  RandomColumn column;
  column.key_bytes = 0;
  const auto spatial = dice.one_of({"GEOMETRY", "POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING",
                                    "MULTIPOLYGON", "GEOMETRYCOLLECTION"});
  column.type = dice.percent(60)       ? spatial
                : server.mariadb       ? dice.one_of({"UUID", "INET6", "INET4"})
                : server.has_vectors() ? dice.one_of({"VECTOR(3)", "VECTOR(2048)"})
                                       : spatial;
  if (column.type == "UUID" || column.type.starts_with("INET")) column.key_bytes = 16;
  if (column.type == "UUID" && dice.percent(40)) {
    column.default_value = "123e4567-e89b-12d3-a456-426655440000";
    column.default_sql = in_quotes(*column.default_value);
  }
  return column;
}

RandomColumn random_any(Dice& dice, const RandomServer& server) {
  const auto roll = dice.below(100);
  if (roll < 35) return random_number(dice);
  if (roll < 50) return random_time(dice);
  if (roll < 72) return random_string(dice, server);
  if (roll < 80) return random_document(dice, server);
  if (roll < 88) return random_choice(dice, server);
  return roll < 96 ? random_bytes(dice) : random_rarity(dice, server);
}

/// Returns true for (1 + 2) and -(5): defaults that are neither a literal nor the current time.
bool is_expression(const std::string& default_sql) {
  return default_sql.starts_with("(") || default_sql.starts_with("-(");
}

}  // namespace

RandomColumn random_column(Dice& dice, const RandomServer& server) {
  auto column = random_any(dice, server);
  if (!server.has_expression_defaults() && is_expression(column.default_sql)) {
    column.default_sql.clear();
    column.default_value.reset();
  }
  return column;
}

}  // namespace smt::test
