#pragma once
// The statements that the tool sends to a server, and the reasons for their form. Code reads fields by position: MySQL
// 8 names those of information_schema in upper case, MariaDB and MySQL 5.7 as the SELECT writes them. No statement
// sorts (sorting here costs less), and none makes the server open tables for sizes, row counts or CARDINALITY.

#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "smt/sql_text.hpp"

namespace smt::source::queries {

// Quoting must not depend on the server's settings (sql_mode, sql_quote_show_create); a table under ALTER must not
// block the run for hours (lock_wait_timeout); the offset of the server's clock refers to the server's own zone.
inline std::string names(std::string_view charset) { return fmt::format("SET NAMES {}", charset); }
inline constexpr std::string_view kSession =
    "SET SESSION sql_mode = '', lock_wait_timeout = 5, sql_quote_show_create = 1, time_zone = @@GLOBAL.time_zone";
// A key that MySQL generated (from 8.0.30) is a column like others; servers may hide it from sessions that do not ask.
inline constexpr std::string_view kShowOwnKeys = "SET SESSION show_gipk_in_create_table_and_information_schema = ON";
// Servers send texts in their stored character set, so that no byte of a default becomes a '?'.
inline constexpr std::string_view kAsKept = "SET SESSION character_set_results = NULL";
inline constexpr std::string_view kReadOnly = "SET SESSION TRANSACTION READ ONLY";
// MySQL 8 reads sizes from a cache that may be a day old, or empty.
inline constexpr std::string_view kFreshSizes = "SET SESSION information_schema_stats_expiry = 0";

inline constexpr std::string_view kServer =
    "SELECT @@version, @@version_comment, @@time_zone, @@system_time_zone,"
    " TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(), NOW()), @@server_id, @@lower_case_table_names";

inline constexpr std::string_view kTables =
    "SELECT TABLE_SCHEMA, TABLE_NAME, TABLE_TYPE, ENGINE, TABLE_COMMENT FROM information_schema.TABLES"
    " WHERE TABLE_SCHEMA NOT IN ('mysql', 'information_schema', 'performance_schema', 'sys')";

/// A unique key of whole NOT NULL columns is also PRI if the table has no primary key. STATISTICS would open every
/// table.
inline constexpr std::string_view kKeyedTables =
    "SELECT TABLE_SCHEMA, TABLE_NAME FROM information_schema.COLUMNS WHERE COLUMN_KEY = 'PRI'"
    " AND TABLE_SCHEMA NOT IN ('mysql', 'information_schema', 'performance_schema', 'sys')";

/// Selects one schema, or only its `tables` if there are any. With `=` the server looks into no other schema.
inline std::string scope_condition(std::string_view schema, const std::vector<std::string>& tables,
                                   std::string_view schema_column = "TABLE_SCHEMA") {
  auto condition = fmt::format(" WHERE {} = {}", schema_column, quote_mysql_string(schema));
  std::string list;
  for (const auto& table : tables) list += (list.empty() ? "" : ", ") + quote_mysql_string(table);
  if (!list.empty()) condition += fmt::format(" AND TABLE_NAME IN ({})", list);
  return condition;
}

/// Selects half of the tables of a schema: both servers check the name before they open a table or join its columns.
inline std::string share(std::optional<unsigned> share) {
  return share ? fmt::format(" AND CRC32(TABLE_NAME) % 2 = {}", *share) : "";
}

/// MariaDB before 10.2.5 and MySQL before 5.7 have no GENERATION_EXPRESSION.
inline std::string columns(std::string_view condition, bool with_generation_expression) {
  return fmt::format(
      "SELECT TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME, ORDINAL_POSITION, COLUMN_DEFAULT, IS_NULLABLE, COLUMN_TYPE,"
      " CHARACTER_MAXIMUM_LENGTH, CHARACTER_OCTET_LENGTH, CHARACTER_SET_NAME, EXTRA, COLUMN_COMMENT, {}"
      " FROM information_schema.COLUMNS{}",
      with_generation_expression ? "GENERATION_EXPRESSION" : "''", condition);
}

/// An expression part has a NULL COLUMN_NAME; EXPRESSION itself, which only MySQL 8 has, is not needed.
inline std::string keys(std::string_view condition) {
  return fmt::format(
      "SELECT TABLE_SCHEMA, TABLE_NAME, INDEX_NAME, NON_UNIQUE, SEQ_IN_INDEX, COLUMN_NAME, SUB_PART"
      " FROM information_schema.STATISTICS{}",
      condition);
}

/// Reads InnoDB's own statistics, which opens no table. A partition has a row of its own, named t#P#p0.
inline std::string innodb_sizes(std::string_view schema) {
  return fmt::format(
      "SELECT table_name, clustered_index_size * @@innodb_page_size FROM mysql.innodb_table_stats"
      " WHERE database_name = {}",
      quote_mysql_string(schema));
}

/// Opens every table that it names. The tool asks only for tables that InnoDB's statistics do not contain.
inline std::string table_sizes(std::string_view condition) {
  return fmt::format("SELECT TABLE_SCHEMA, TABLE_NAME, DATA_LENGTH FROM information_schema.TABLES{}", condition);
}

/// Reads MariaDB's view, which has TABLE_NAME. Opens every table that it names.
inline std::string checks(std::string_view schema, const std::vector<std::string>& tables) {
  return fmt::format("SELECT CONSTRAINT_SCHEMA, TABLE_NAME, CHECK_CLAUSE FROM information_schema.CHECK_CONSTRAINTS{}",
                     scope_condition(schema, tables, "CONSTRAINT_SCHEMA"));
}

/// Opens every table that it names, except in MySQL from 8.0 on. Subpartitions repeat the row.
inline std::string partitions(std::string_view condition) {
  return fmt::format(
      "SELECT TABLE_SCHEMA, TABLE_NAME, PARTITION_METHOD, PARTITION_EXPRESSION FROM information_schema.PARTITIONS{}"
      " AND PARTITION_ORDINAL_POSITION = 1",
      condition);
}

inline std::string create_statement(std::string_view schema, std::string_view table) {
  return fmt::format("SHOW CREATE TABLE {}.{}", quote_identifier(schema), quote_identifier(table));
}

}  // namespace smt::source::queries
