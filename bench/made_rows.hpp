#pragma once
// The rows that a server returns for the tables of bench/generate.py, and a conf for them.

#include <fmt/format.h>

#include <array>
#include <string>

#include "smt/catalog.hpp"
#include "smt/config.hpp"

namespace smt::bench {

using namespace test;  // which sees all stages

/// The columns of a table, its key first, with the shares of bench/generate.py; the last one is JSON. A wider table has
/// the same types again.
inline constexpr std::array kTypes{
    "bigint(20)",       "varchar(255)", "int(11)",       "varchar(64)",     "int(10) unsigned",
    "datetime",         "varchar(100)", "int(11)",       "tinyint(1)",      "varchar(255)",
    "int(11)",          "text",         "varchar(32)",   "bigint(20)",      "int(10) unsigned",
    "varchar(50)",      "smallint(6)",  "varchar(255)",  "int(11)",         "enum('yes','no')",
    "varchar(190)",     "int(11)",      "timestamp",     "varchar(20)",     "bigint(20)",
    "int(10) unsigned", "varchar(255)", "double",        "varchar(64)",     "int(11)",
    "char(32)",         "text",         "varchar(1000)", "bigint unsigned", "decimal(10,2)",
    "int(11)",          "varchar(100)", "datetime(6)",   "tinyint(4)",      "longtext"};
inline constexpr std::size_t kColumns = kTypes.size();

/// Returns "a" … "z", "aa" …: without digits, so that the names are not shards.
inline std::string letters(std::size_t number) {
  std::string text;
  for (++number; number > 0; number = (number - 1) / 26)
    text.insert(text.begin(), static_cast<char>('a' + (number - 1) % 26));
  return text;
}

enum class Names { kLetters, kNumbers };

inline std::string table_name(std::size_t number, Names names) {
  return "table_" + (names == Names::kNumbers ? fmt::format("{}", number) : letters(number));
}

inline ServerRow made_server() { return {"10.11.19-MariaDB", "Debian", "SYSTEM", "UTC", "0", "1", "0"}; }

inline ColumnRow made_column(const std::string& table, std::size_t place) {
  ColumnRow row;
  row.schema = "bench";
  row.table = table;
  row.name = place == 0 ? "id" : fmt::format("column_{}", place);
  row.ordinal = static_cast<std::uint32_t>(place + 1);
  row.type = kTypes[place % kColumns];
  row.nullable = place > 0;
  if (place == 0) {
    row.extra = "auto_increment";
    return row;
  }
  row.default_text = "NULL";
  if (place % 3 == 0) row.comment = fmt::format("column {} of {}", place, table);
  const bool has_charset = row.type.starts_with("varchar") || row.type.starts_with("char") ||
                           row.type.ends_with("text") || row.type.starts_with("enum");
  if (has_charset) row.charset = "utf8mb4";
  return row;
}

inline Rows made_rows(std::size_t tables, Names names) {
  Rows rows;
  rows.server = made_server();
  for (std::size_t number = 0; number < tables; ++number) {
    const auto table = table_name(number, names);
    rows.tables.push_back({"bench", table, "BASE TABLE", "InnoDB", ""});
    for (std::size_t place = 0; place < kColumns; ++place) rows.columns.push_back(made_column(table, place));
    rows.keys.push_back({"bench", table, "PRIMARY", true, 1, "id"});
    rows.keys.push_back({"bench", table, "by_first", false, 1, "column_1"});
    rows.checks.push_back({"bench", table, fmt::format("json_valid(`column_{}`)", kColumns - 1)});
  }
  return rows;
}

/// Returns the text of a conf with `idle` rules, which the matcher tries for every table and which own none, and one
/// rule that owns all. `more` comes before them.
inline std::string made_conf(std::size_t idle = 0, const std::string& more = "") {
  std::string text =
      "[db]\nhost = 127.0.0.1\nuser = u\npassword = p\n[other]\nbe_num = 3\n" + more +
      "[table-rule]\nflink.starrocks.jdbc-url = jdbc:mysql://127.0.0.1:9030\nflink.starrocks.load-url = "
      "127.0.0.1:8030\n"
      "flink.starrocks.username = root\nflink.starrocks.password = p\nflink.starrocks.sink.properties.format = json\n";
  for (std::size_t id = 1; id <= idle; ++id)
    text += fmt::format("[table-rule.{0}]\ndatabase = ^bench\ntable = ^other_{0}_.*$\n", id);
  text += fmt::format("[table-rule.{}]\ndatabase = ^bench\ntable = ^table_.*$\n", idle + 1);
  return text;
}

inline Config made_config(std::size_t idle = 0, const std::string& more = "") {
  return parse_config("bench.conf", made_conf(idle, more)).config;
}

}  // namespace smt::bench
