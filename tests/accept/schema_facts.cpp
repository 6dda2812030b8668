#include "accept/schema_facts.hpp"

#include <sstream>

#include "accept/random_table.hpp"

namespace smt::test {
namespace {

using Row = std::vector<std::string>;

std::vector<Row> rows_of(const std::string& output) {
  std::vector<Row> rows;
  std::istringstream lines{output};
  for (std::string line; std::getline(lines, line);) {
    Row row(1);
    for (const char c : line) {
      if (c == '\t') {
        row.emplace_back();
      } else {
        row.back() += c;
      }
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

/// HEX() keeps tabs, newlines and NULL apart: the text NULL is 4E554C4C.
std::optional<std::string> unhex(const std::string& field) {
  if (field == "NULL") return std::nullopt;
  std::string out;
  for (std::size_t i = 0; i + 1 < field.size(); i += 2)
    out += static_cast<char>(std::stoi(field.substr(i, 2), nullptr, 16));
  return out;
}

std::string text(const std::string& field) { return unhex(field).value_or(""); }

std::uint64_t number(const std::string& field) { return field == "NULL" ? 0 : std::stoull(field); }

void read_columns(const Query& query, const std::string& where, std::map<std::string, TableFact>& tables) {
  const auto rows = rows_of(query(
      "SELECT HEX(TABLE_NAME), HEX(COLUMN_NAME), HEX(DATA_TYPE), HEX(COLUMN_TYPE), HEX(CHARACTER_SET_NAME), HEX(EXTRA),"
      " HEX(COLUMN_COMMENT), HEX(COLUMN_DEFAULT), IS_NULLABLE, CHARACTER_MAXIMUM_LENGTH, CHARACTER_OCTET_LENGTH,"
      " NUMERIC_PRECISION, NUMERIC_SCALE FROM information_schema.COLUMNS" +
      where + " ORDER BY TABLE_NAME, ORDINAL_POSITION;"));
  for (const auto& row : rows) {
    const auto table = tables.find(text(row.at(0)));
    if (table == tables.end()) continue;
    ColumnFact column;
    column.name = text(row.at(1));
    column.data_type = text(row.at(2));
    column.column_type = text(row.at(3));
    column.charset = text(row.at(4));
    column.extra = text(row.at(5));
    column.comment = text(row.at(6));
    column.default_text = unhex(row.at(7));
    column.nullable = row.at(8) == "YES";
    column.characters = number(row.at(9));
    column.octets = number(row.at(10));
    column.precision = static_cast<int>(number(row.at(11)));
    column.scale = static_cast<int>(number(row.at(12)));
    table->second.columns.push_back(std::move(column));
  }
}

/// Only MariaDB's CHECK_CONSTRAINTS names the table.
void read_json_checks(const Query& query, const std::string& database, std::map<std::string, TableFact>& tables) {
  const auto has =
      rows_of(query("SELECT 1 FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = 'information_schema' AND"
                    " TABLE_NAME = 'CHECK_CONSTRAINTS' AND COLUMN_NAME = 'TABLE_NAME';"));
  if (has.empty()) return;
  const auto rows =
      rows_of(query("SELECT HEX(TABLE_NAME), HEX(CHECK_CLAUSE) FROM information_schema.CHECK_CONSTRAINTS"
                    " WHERE CONSTRAINT_SCHEMA = " +
                    in_quotes(database) + ";"));
  for (const auto& row : rows) {
    const auto table = tables.find(text(row.at(0)));
    if (table == tables.end()) continue;
    for (auto& column : table->second.columns) {
      std::string name;
      for (const char c : column.name) name += c == '`' ? "``" : std::string(1, c);
      if (column.data_type == "longtext" && text(row.at(1)) == "json_valid(`" + name + "`)") column.json_check = true;
    }
  }
}

void read_keys(const Query& query, const std::string& where, std::map<std::string, TableFact>& tables) {
  const auto rows =
      rows_of(query("SELECT HEX(TABLE_NAME), HEX(INDEX_NAME), NON_UNIQUE, HEX(COLUMN_NAME), SUB_PART, NULLABLE FROM"
                    " information_schema.STATISTICS" +
                    where + " ORDER BY TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX;"));
  for (const auto& row : rows) {
    const auto table = tables.find(text(row.at(0)));
    if (table == tables.end()) continue;
    auto& keys = table->second.keys;
    if (keys.empty() || keys.back().name != text(row.at(1))) {
      keys.push_back({text(row.at(1)), row.at(2) == "0", true, false, {}});
    }
    keys.back().whole = keys.back().whole && row.at(4) == "NULL" && row.at(3) != "NULL";
    keys.back().nullable = keys.back().nullable || row.at(5) == "YES";
    keys.back().columns.push_back(text(row.at(3)));
  }
}

/// Returns the query for a table of characters: those of the first and the last lines of the first plane and a part of
/// the rest, which has every length that UTF-8 and a multi-byte character set can have. All character sets share it:
/// each would take a second to create its own.
std::string characters_query() {
  const std::string digits =
      "(SELECT 0 d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5 UNION"
      " ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9 UNION ALL SELECT 10 UNION ALL SELECT 11"
      " UNION ALL SELECT 12 UNION ALL SELECT 13 UNION ALL SELECT 14 UNION ALL SELECT 15)";
  return "CREATE TEMPORARY TABLE characters (u VARCHAR(1) CHARACTER SET utf32) ENGINE=MyISAM"
         " SELECT CHAR(p.d * 65536 + a.d * 4096 + b.d * 256 + e.d * 16 + f.d USING utf32) u FROM " +
         digits + " p, " + digits + " a, " + digits + " b, " + digits + " e, " + digits +
         " f WHERE p.d < 3 AND (f.d = 0 OR (p.d = 0 AND (a.d < 3 OR (a.d = 15 AND b.d > 13))))"
         " AND NOT (p.d = 0 AND a.d = 13 AND b.d > 7);\n";
}

/// Returns the query for the characters that the character set returns unchanged.
std::string width_query(const std::string& charset) {
  return "SELECT '" + charset + "', LENGTH(c), MAX(LENGTH(CONVERT(c USING utf8mb4))) FROM (SELECT u, CONVERT(u USING " +
         charset +
         ") c FROM characters) y WHERE HEX(CONVERT(c USING utf32)) = HEX(u) AND LENGTH(c) > 0"
         " GROUP BY LENGTH(c);\n";
}

}  // namespace

std::map<std::string, TableFact> read_facts(const Query& query, const std::string& database) {
  const auto where = " WHERE TABLE_SCHEMA = " + in_quotes(database);
  std::map<std::string, TableFact> tables;
  const auto rows = rows_of(query("SELECT HEX(TABLE_NAME), HEX(TABLE_COMMENT) FROM information_schema.TABLES" + where +
                                  " AND TABLE_TYPE IN ('BASE TABLE', 'SYSTEM VERSIONED');"));
  for (const auto& row : rows) {
    const auto name = text(row.at(0));
    tables[name] = {database, name, text(row.at(1)), {}, {}};
  }
  read_columns(query, where, tables);
  read_json_checks(query, database, tables);
  read_keys(query, where, tables);
  return tables;
}

Widths measure_widths(const Query& query, const std::string& database, const std::vector<std::string>& charsets) {
  auto sql = "USE " + in_backticks(database) + ";\n" + characters_query();
  for (const auto& charset : charsets) sql += width_query(charset);
  Widths widths;
  for (const auto& row : rows_of(query(sql))) widths[row.at(0)][number(row.at(1))] = number(row.at(2));
  return widths;
}

}  // namespace smt::test
