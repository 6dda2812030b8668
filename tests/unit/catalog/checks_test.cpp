#include <gtest/gtest.h>

#include "tools/schema.hpp"

namespace smt::test {
namespace {

Table documents() {
  return table("d", "t",
               {column("id", "int(11)"), column("doc", "longtext"), column("Odd `x`, (", "longtext"),
                column("short", "mediumtext")},
               {});
}

/// Returns the columns that are known to contain JSON.
std::string json_columns(const Table& table) {
  std::string out;
  for (const auto& one : table.columns) {
    if (one.json_valid) out += (out.empty() ? "" : "|") + one.name;
  }
  return out;
}

std::string after(std::string_view clause) {
  auto table = documents();
  apply_check(table, clause);
  return json_columns(table);
}

TEST(Checks, TellOfJsonInALongtext) {
  EXPECT_EQ(after("json_valid(`doc`)"), "doc");
  EXPECT_EQ(after("(JSON_VALID(`DOC`))"), "doc");
  EXPECT_EQ(after("json_valid(`Odd ``x``, (`)"), "Odd `x`, (");
}

TEST(Checks, OfAnotherFormTellNothing) {
  for (const char* clause : {"json_valid(`short`)", "json_valid(`id`)", "json_valid(`gone`)", "`doc`", "length(`doc`)",
                             "json_valid(`doc`) or `doc` is null", "json_valid(`doc`) = 1", ""}) {
    EXPECT_EQ(after(clause), "") << clause;
  }
}

TEST(Checks, AreReadFromShowCreateTable) {
  auto table = documents();
  apply_create_checks(table,
                      "CREATE TABLE `CHECK (json_valid(``doc``))` (\n"
                      "  `id` int(11) DEFAULT 1 COMMENT 'CHECK (json_valid(`doc`))' CHECK (`id` > 0),\n"
                      "  `doc` longtext DEFAULT '\\'CHECK (' CHECK (`doc` <> ')('),\n"
                      "  `Odd ``x``, (` longtext CHECK (json_valid(`Odd ``x``, (`)),\n"
                      "  `short` mediumtext CHECK (json_valid(`short`))\n) CHECKSUM=1");
  EXPECT_EQ(json_columns(table), "Odd `x`, (");
  apply_create_checks(table, "CREATE TABLE `t` (\n  CONSTRAINT `c` CHECK (json_valid(`doc`))\n)");
  EXPECT_EQ(json_columns(table), "doc|Odd `x`, (");
}

TEST(Checks, OfBrokenStatementsTellNothing) {
  for (const char* statement :
       {"", "CHECK", "CHECK (", "CHECK (json_valid(`doc`)", "`CHECK (json_valid(`", "CHECK )("}) {
    auto table = documents();
    apply_create_checks(table, statement);
    EXPECT_EQ(json_columns(table), "") << statement;
  }
}

Rows rows_of(std::string version) {
  Rows rows;
  rows.server.version = std::move(version);
  for (const char* name : {"a", "b", "c"}) {
    rows.tables.push_back({"d", name, "BASE TABLE", "InnoDB", ""});
    ColumnRow row;
    row.schema = "d";
    row.table = name;
    row.name = "doc";
    row.type = std::string_view{name} == "b" ? "text" : "longtext";
    rows.columns.push_back(row);
  }
  rows.checks = {{"d", "a", "json_valid(`doc`)"}, {"d", "gone", "json_valid(`doc`)"}};
  rows.creates = {{"d", "c", "CREATE TABLE `c` (`doc` longtext CHECK (json_valid(`doc`)))"}};
  return rows;
}

TEST(Checks, BelongToTheirTables) {
  const auto catalog = build_catalog(rows_of("10.11.19-MariaDB"));
  EXPECT_TRUE(catalog.tables.at(0).columns.at(0).json_valid);
  EXPECT_FALSE(catalog.tables.at(1).columns.at(0).json_valid);
  EXPECT_TRUE(catalog.tables.at(2).columns.at(0).json_valid);
}

TEST(Checks, AreOnlyAskedOfMariadbForLongtext) {
  const auto scope = check_scope(build_catalog(rows_of("10.11.19-MariaDB")));
  ASSERT_EQ(scope.schemas.size(), 1u);
  EXPECT_EQ(scope.schemas[0].name, "d");
  EXPECT_EQ(scope.schemas[0].tables, (std::vector<std::string>{"a", "c"}));
  EXPECT_EQ(scope.schemas[0].tables_in_schema, 3u);
  const auto mysql = build_catalog(rows_of("9.7.0"));
  EXPECT_TRUE(check_scope(mysql).schemas.empty());
  EXPECT_FALSE(mysql.tables.at(0).columns.at(0).json_valid);
}

}  // namespace
}  // namespace smt::test
