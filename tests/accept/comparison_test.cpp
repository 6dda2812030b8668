// Tests the comparison itself: it reports each fact that a statement loses, unless a finding does.

#include "accept/comparison.hpp"

#include <gtest/gtest.h>

#include "accept/starrocks_checker.hpp"

namespace smt::test {
namespace {

ColumnFact fact(const std::string& name, const std::string& type, bool nullable = true) {
  ColumnFact column;
  column.name = name;
  column.data_type = column.column_type = type;
  column.nullable = nullable;
  return column;
}

/// id INT, c CHAR(3) utf8mb4 DEFAULT 'x' COMMENT 'it', d DECIMAL(5,2) NOT NULL, s TEXT; PRIMARY KEY(d, id).
TableFact table() {
  TableFact table{"d",
                  "t",
                  "about",
                  {fact("id", "int", false), fact("c", "char"), fact("d", "decimal", false), fact("s", "text")},
                  {}};
  table.columns[1].characters = 3;
  table.columns[1].charset = table.columns[3].charset = "utf8mb4";
  table.columns[1].default_text = "x";
  table.columns[1].comment = "it";
  table.columns[2].precision = 5;
  table.columns[2].scale = 2;
  table.columns[3].octets = 65535;
  table.keys = {{"PRIMARY", true, true, false, {"d", "id"}}};
  return table;
}

struct Parts {
  std::string d = "`d` VARCHAR(8) NOT NULL", id = "`id` INT NOT NULL",
              c = "`c` CHAR(12) NULL DEFAULT \"x\" COMMENT \"it\"", s = "`s` VARCHAR(65535) NULL",
              key = "PRIMARY KEY(`d`, `id`)", comment = "about";
};

std::string statement(const Parts& parts, bool swapped = false) {
  const auto keys = swapped ? parts.id + ", " + parts.d : parts.d + ", " + parts.id;
  return "CREATE DATABASE `d`; CREATE TABLE `d`.`t` (" + keys + ", " + parts.c + ", " + parts.s + ") " + parts.key +
         " COMMENT \"" + parts.comment + "\" DISTRIBUTED BY HASH(`d`) BUCKETS 1;";
}

std::string lost(const std::string& sql, const std::string& findings = "", const TableFact& facts = table()) {
  const auto checked = check_starrocks(sql, Release::k4_0);
  EXPECT_EQ(text(checked.problems), "") << sql;
  const auto& tables = checked.script.tables;
  const Widths widths{{"utf8mb4", {{1, 1}, {2, 2}, {3, 3}, {4, 4}}}};
  std::string out;
  for (const auto& what :
       lost_facts({facts, tables.empty() ? nullptr : &tables[0], ReadFindings{findings}, widths, false, nullptr}))
    out += what + "\n";
  return out;
}

std::string finding(const std::string& code, const std::string& place, const std::string& severity = "warning") {
  return "{\"code\":\"" + code + "\",\"severity\":\"" + severity + "\",\"place\":\"" + place +
         "\",\"message\":\"m\"}\n";
}

Parts with(std::string Parts::*part, const std::string& text) {
  Parts parts;
  parts.*part = text;
  return parts;
}

TEST(Comparison, FindsNothingWhereAllArrives) { EXPECT_EQ(lost(statement({})), ""); }

TEST(Comparison, MissesATable) {
  EXPECT_EQ(lost("CREATE DATABASE `d`;"), "the table is not written, and no error says so\n");
  EXPECT_EQ(lost("CREATE DATABASE `d`;", finding("T001", "d.t.c", "error")), "");
  EXPECT_NE(lost("CREATE DATABASE `d`;", finding("T002", "d.t.c")), "");
}

TEST(Comparison, SeesAKeyInAnotherOrder) {
  EXPECT_EQ(lost(statement(with(&Parts::key, "PRIMARY KEY(`id`, `d`)"), true)),
            "the key is no key of the table, or in another order\n");
  EXPECT_EQ(lost(statement(with(&Parts::key, "DUPLICATE KEY(`d`, `id`)"))), "a key is lost without a finding\n");
  EXPECT_EQ(lost(statement(with(&Parts::key, "DUPLICATE KEY(`d`, `id`)")), finding("K003", "d.t")), "");
}

TEST(Comparison, SeesWhatAColumnLoses) {
  EXPECT_EQ(lost(statement(with(&Parts::c, "`c` CHAR(12) NOT NULL DEFAULT \"x\" COMMENT \"it\""))),
            "column c: NOT NULL\n");
  EXPECT_EQ(lost(statement(with(&Parts::c, "`c` CHAR(12) NULL DEFAULT \"x\""))), "column c: comment it\n");
  EXPECT_EQ(lost(statement(with(&Parts::c, "`c` CHAR(11) NULL DEFAULT \"x\" COMMENT \"it\""))),
            "column c: 12 bytes of UTF-8 do not fit\n");
  EXPECT_EQ(lost(statement(with(&Parts::c, "`c` CHAR(12) NULL COMMENT \"it\""))), "column c: DEFAULT x is gone\n");
  EXPECT_EQ(lost(statement(with(&Parts::c, "`c` CHAR(12) NULL COMMENT \"it\"")), finding("D003", "d.t.c")), "");
  EXPECT_NE(lost(statement(with(&Parts::c, "`c` CHAR(12) NULL COMMENT \"it\"")), finding("D007", "d.t.c")), "");
  EXPECT_EQ(lost(statement(with(&Parts::id, "`id` SMALLINT NOT NULL"))), "column id: range of int\n");
  EXPECT_EQ(lost(statement(with(&Parts::d, "`d` VARCHAR(6) NOT NULL"))), "column d: digits of decimal\n");
  EXPECT_EQ(lost(statement(with(&Parts::s, "`s` STRING NULL"))), "column s: 65535 bytes of UTF-8 do not fit\n");
  EXPECT_EQ(lost(statement(with(&Parts::comment, "about it"))), "table comment: about\n");
}

TEST(Comparison, TakesTheTimeForTheDayOfADateOnly) {
  auto facts = table();
  facts.columns[1].default_text = "curdate()";
  facts.columns[1].data_type = "datetime";
  EXPECT_EQ(lost(statement(with(&Parts::c, "`c` DATETIME NULL DEFAULT CURRENT_TIMESTAMP COMMENT \"it\"")), "", facts),
            "column c: CURRENT_TIMESTAMP from nowhere\n");
  facts.columns[1].data_type = "date";
  EXPECT_EQ(lost(statement(with(&Parts::c, "`c` DATE NULL DEFAULT CURRENT_TIMESTAMP COMMENT \"it\"")), "", facts), "");
}

TEST(Comparison, SeesAMissingColumnAndAnOddOne) {
  EXPECT_EQ(lost(statement(with(&Parts::s, "`s` VARCHAR(65535) NULL, `x` INT NULL"))), "another number of columns\n");
  EXPECT_EQ(lost(statement(with(&Parts::s, "`S` VARCHAR(65535) NULL"))), "column 4 should be s\n");
}

TEST(Comparison, TakesARenamedColumn) {
  const std::string renamed = R"({"code":"N003","severity":"warning","place":"d.t.s","message":"…; it is 'x' there"})";
  EXPECT_EQ(lost(statement(with(&Parts::s, "`x` VARCHAR(65535) NULL")), renamed + "\n"), "");
}

}  // namespace
}  // namespace smt::test
