// Names: FeNameFormat of each release; 4.0 and 4.1 accepted a dash in a database name, 3.3 did not.

#include <map>
#include <set>

#include "accept/rules.hpp"

namespace smt::test {
namespace {

constexpr std::size_t kLongestName = 1024, kLongestDatabase = 256, kMostColumns = 10000;

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_ascii_word(char c) { return is_ascii_letter(c) || (c >= '0' && c <= '9') || c == '_'; }

/// ^[a-zA-Z]\w{0,255}$ or ^_[a-zA-Z0-9]\w{0,254}$; from 4.0 also -~!@#$%^&<>=+ after the first character.
bool is_database_name(std::string_view name, Release release) {
  if (name.empty() || name.size() > kLongestDatabase) return false;
  if (!is_ascii_letter(name[0]) && name[0] != '_') return false;
  if (name[0] == '_' && (name.size() < 2 || name[1] == '_' || !is_ascii_word(name[1]))) return false;
  const std::string_view more = release >= Release::k4_0 ? "-~!@#$%^&<>=+" : "";
  return std::all_of(name.begin(), name.end(),
                     [&](char c) { return is_ascii_word(c) || more.find(c) != std::string_view::npos; });
}

/// Words that cannot be a name without backticks; only those that a migration is likely to meet.
const std::set<std::string, std::less<>> kReserved{
    "ADD",      "ALL",      "ALTER",    "AND",    "ARRAY",     "AS",       "ASC",       "BETWEEN",  "BIGINT",  "BY",
    "CASE",     "CHAR",     "CHECK",    "COLUMN", "CREATE",    "CROSS",    "CUBE",      "DATABASE", "DEFAULT", "DELETE",
    "DESC",     "DISTINCT", "DOUBLE",   "DROP",   "ELSE",      "EXISTS",   "FALSE",     "FLOAT",    "FOR",     "FORCE",
    "FROM",     "FULL",     "FUNCTION", "GRANT",  "GROUP",     "GROUPS",   "HAVING",    "IF",       "IGNORE",  "IN",
    "INDEX",    "INNER",    "INSERT",   "INT",    "INTO",      "IS",       "JOIN",      "JSON",     "KEY",     "KEYS",
    "KILL",     "LEFT",     "LIKE",     "LIMIT",  "LOAD",      "MAXVALUE", "MOD",       "NOT",      "NULL",    "ON",
    "OR",       "ORDER",    "OUTER",    "OVER",   "PARTITION", "PRIMARY",  "PROCEDURE", "RANGE",    "READ",    "REGEXP",
    "RELEASE",  "RENAME",   "REPLACE",  "REVOKE", "RIGHT",     "RLIKE",    "ROWS",      "SCHEMA",   "SELECT",  "SET",
    "SHOW",     "SMALLINT", "TABLE",    "TEXT",   "THEN",      "TINYINT",  "TO",        "TRUE",     "UNION",   "UNIQUE",
    "UNSIGNED", "UPDATE",   "USE",      "USING",  "VALUES",    "VARCHAR",  "WHEN",      "WHERE",    "WITH"};

void check_spelling(const Name& name, const Check& check) {
  if (name.held_backtick) {
    check.refuse(name.line, "name-backtick", "a backtick inside a name vanishes: " + name.text);
  }
  if (!name.quoted && kReserved.contains(upper_ascii(name.text))) {
    check.refuse(name.line, "name-unquoted", "a reserved word without backticks: " + name.text);
  }
}

bool is_system_column(std::string_view name) {
  const auto upper = upper_ascii(name);
  return upper == "__OP" || upper == "__ROW" || upper.starts_with("__STARROCKS_SHADOW_");
}

void check_column_name(const Name& name, const Check& check) {
  const auto length = utf16_length(name.text);
  if (length == 0 || length > kLongestName || name.text.find_first_of("=<>!*") != std::string::npos) {
    check.refuse(name.line, "column-name", "Incorrect column name '" + name.text + "'");
  }
  if (is_system_column(name.text)) check.refuse(name.line, "column-reserved", "a system column: " + name.text);
}

}  // namespace

void check_database_name(const Name& name, const Check& check) {
  check_spelling(name, check);
  if (!is_database_name(name.text, check.release)) {
    check.refuse(name.line, "database-name", "Incorrect database name '" + name.text + "'");
  }
}

void check_names(const CreateTable& table, const Check& check) {
  check_spelling(table.database, check);
  check_spelling(table.table, check);
  const auto length = utf16_length(table.table.text);
  if (length == 0 || length > kLongestName) {
    check.refuse(table.line, "table-name", "Incorrect table name '" + table.table.text + "'");
  }
  std::set<std::u32string> seen;
  for (const auto& column : table.columns) {
    check_spelling(column.name, check);
    check_column_name(column.name, check);
    if (!seen.insert(folded(column.name.text)).second)
      check.refuse(column.name.line, "column-repeated", "Duplicate column name '" + column.name.text + "'");
  }
  if (check.release >= Release::k4_0 && table.columns.size() > kMostColumns) {
    check.refuse(table.line, "column-count", "more than 10,000 columns");
  }
}

}  // namespace smt::test
