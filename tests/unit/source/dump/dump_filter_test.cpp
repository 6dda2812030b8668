// Which statements of a dump reach the private server.
#include "source/dump/dump_filter.hpp"
#include "smt/stages.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace smt::test {
namespace {

using Lines = std::vector<std::string>;

constexpr CollationsOf kMariadb{true, 101119};

Lines filtered(Lines lines, const std::string& database = "", const CollationsOf& server = kMariadb) {
  DumpFilter filter{server};
  filter.begin_file(database);
  for (auto& line : lines) filter.apply(line);
  return lines;
}

TEST(DumpFilter, LeavesOutGtidsToTheirSemicolon) {
  EXPECT_EQ(filtered({"SET @@GLOBAL.GTID_PURGED=/*!80000 '+'*/ '3e11:1-5,\n", "4e11:1-77';\n", "DROP TABLE t;\n"}),
            (Lines{"\n", "\n", "DROP TABLE t;\n"}));
  EXPECT_EQ(filtered({"SET @@GLOBAL.GTID_PURGED='';\n", "SET a = 1;\n"}), (Lines{"\n", "SET a = 1;\n"}));
}

TEST(DumpFilter, LeavesOutTheServersOwnDatabases) {
  EXPECT_EQ(filtered({"-- Current Database: `mysql`\n", "USE `mysql`;\n", "-- Current Database: `shop`\n",
                      "SELECT 1;\n", "-- Current Database: `sys`\n", "USE `sys`;\n"}),
            (Lines{"\n", "\n", "-- Current Database: `shop`\n", "SELECT 1;\n", "\n", "\n"}));
}

TEST(DumpFilter, LeavesOutRows) {
  EXPECT_EQ(filtered({"INSERT INTO `a` VALUES (1,'x');\n", "SELECT 1; REPLACE INTO a VALUES (1); SELECT 2;\n",
                      "insert\n", "  into a values (';', \"it's;\", 'a''b;', 'c\\';', `;`) -- ;\n", "# ;\n",
                      "/* ; */ , ('two\n", "lines;');\n", "SELECT 3;\n", "/*!40000 INSERT INTO a VALUES (1) */;\n",
                      "LOCK TABLES `a` WRITE;\n", "UNLOCK TABLES;\n", "update a set b = 1;\n", "DELETE FROM a;\n",
                      "LOAD DATA INFILE 'x' INTO TABLE a;\n"}),
            (Lines{"\n", "SELECT 1;  SELECT 2;\n", "\n", "\n", "\n", "\n", "\n", "SELECT 3;\n", "\n", "\n", "\n", "\n",
                   "\n", "\n"}));
}

TEST(DumpFilter, LeavesOutAccounts) {
  EXPECT_EQ(filtered({"CREATE USER 'a'@'%' IDENTIFIED BY ';';\n", "GRANT ALL ON shop.* TO 'a'@'%';\n",
                      "drop user if exists a;\n", "CREATE ROLE r;\n", "REVOKE ALL ON *.* FROM a;\n", "SELECT 1;\n"},
                     "shop"),
            (Lines{"\n", "\n", "\n", "\n", "\n", "SELECT 1;\n"}));
}

TEST(DumpFilter, SeesOtherDelimitersAsClientsDo) {
  EXPECT_EQ(filtered({"DELIMITER $$\n", "CREATE PROCEDURE p() BEGIN\n", "INSERT INTO a VALUES (1);\n", "END$$\n",
                      "INSERT INTO a VALUES (';')$$\n", "delimiter ;\n", "INSERT INTO a VALUES (1);\n", "SELECT 1;\n"}),
            (Lines{"DELIMITER $$\n", "CREATE PROCEDURE p() BEGIN\n", "INSERT INTO a VALUES (1);\n", "END$$\n", "\n",
                   "DELIMITER ;\n", "\n", "SELECT 1;\n"}));
}

TEST(DumpFilter, LeavesOutStatementsOfNothing) {
  EXPECT_EQ(filtered({"SELECT 1;;\n", " ;\n", "-- ;\n", "SELECT 2\n", ";\n"}),
            (Lines{"SELECT 1;\n", " \n", "-- ;\n", "SELECT 2\n", ";\n"}));
}

TEST(DumpFilter, KeepsAllElse) {
  const Lines lines{"/*!40101 SET a = 1 */;\n",          "/*M!100401 SET a = 1 */;\n",
                    "-- Current Database: `mysql``s`\n", "CREATE TABLE `a` (\n",
                    "  `insert` text COMMENT 'x;\n",     "-- Current Database: `mysql`\n",
                    "INSERT INTO a; USE b;',\n",         "  b int DEFAULT 1 -- it's\n",
                    ") COMMENT='INSERT'; # it's\n",      "ALTER TABLE `a` DISABLE KEYS;\n",
                    "CREATE VIEW v AS SELECT 1"};
  EXPECT_EQ(filtered(lines), lines);
  EXPECT_EQ(filtered({"/*M!999999\\- enable the sandbox mode */ \n"}), Lines{"\n"});
}

TEST(DumpFilter, LeavesOutTheWayBackOfMigrations) {
  EXPECT_EQ(filtered({"-- migrate:up\n", "CREATE TABLE a (b int);\n", "-- migrate:down\n", "DROP TABLE a;\n"}),
            (Lines{"-- migrate:up\n", "CREATE TABLE a (b int);\n", "\n", "\n"}));
}

TEST(DumpFilter, UseMakesItsDatabase) {
  const std::string made = "CREATE DATABASE IF NOT EXISTS `shop`; USE `shop`; \n";
  for (const auto* line : {"USE shop;\n", "use `shop` ;\n", "USE shop\n", "  USE \"shop\";\n"}) {
    const auto out = filtered({line}).front();
    EXPECT_EQ(out.substr(out.find_first_not_of(' ')), made) << line;
  }
  EXPECT_EQ(filtered({"DELIMITER $$\n", "USE `a``b`$$\n"})[1],
            "CREATE DATABASE IF NOT EXISTS `a``b`$$ USE `a``b`$$ \n");
  EXPECT_EQ(filtered({"USE mysql;\n"}), Lines{"USE mysql;\n"});
  EXPECT_EQ(filtered({"USE\n", "shop;\n"}), (Lines{"USE\n", "shop;\n"}));
}

TEST(DumpFilter, NamesOfTablesMakeTheirDatabases) {
  const std::string made = "CREATE DATABASE IF NOT EXISTS `shop`; ";
  for (const std::string line :
       {"CREATE TABLE shop.goods (id int);\n", "create table if not exists `shop`.`goods` (id int);\n",
        "CREATE OR REPLACE TABLE `shop` . `goods` (id int);\n", "DROP TABLE IF EXISTS shop.goods;\n",
        "CREATE TABLE /*!32312 IF NOT EXISTS*/ `shop`.`goods` (id int);\n"})
    EXPECT_EQ(filtered({line}, "other"), Lines{made + line});
}

TEST(DumpFilter, TablesWithoutADatabaseGoIntoTheFiles) {
  EXPECT_EQ(filtered({"SET NAMES utf8;\n", "DROP TABLE IF EXISTS a;\n", "CREATE TABLE a (b int);\n"}, "shop"),
            (Lines{"SET NAMES utf8;\n", "CREATE DATABASE IF NOT EXISTS `shop`; USE `shop`; DROP TABLE IF EXISTS a;\n",
                   "CREATE TABLE a (b int);\n"}));
  EXPECT_EQ(filtered({"USE x;\n", "CREATE TABLE a (b int);\n"}, "shop")[1], "CREATE TABLE a (b int);\n");
  EXPECT_EQ(filtered({"CREATE TABLE a (b int);\n"}), Lines{"CREATE TABLE a (b int);\n"});
  EXPECT_EQ(filtered({"CREATE TABLE a (b int);\n"}, "mysql"), Lines{"CREATE TABLE a (b int);\n"});
}

TEST(DumpFilter, ADatabaseThatIsCreatedMayBeThere) {
  EXPECT_EQ(filtered({"CREATE DATABASE `shop` DEFAULT CHARACTER SET utf8;\n", "CREATE TABLE a (b int);\n"}),
            (Lines{"CREATE DATABASE IF NOT EXISTS `shop` DEFAULT CHARACTER SET utf8;\n",
                   "CREATE DATABASE IF NOT EXISTS `shop`; USE `shop`; CREATE TABLE a (b int);\n"}));
  const Lines conditional{"CREATE DATABASE /*!32312 IF NOT EXISTS*/ `shop`;\n", "DROP DATABASE IF EXISTS shop;\n"};
  EXPECT_EQ(filtered(conditional, "x"), conditional);
}

TEST(DumpFilter, AFileGoesOnWhereTheOneBeforeItEnded) {
  DumpFilter filter{kMariadb};
  filter.begin_file("");
  std::string line = "USE x;\n";
  filter.apply(line);
  filter.begin_file("");
  line = "CREATE TABLE a (b int);\n";
  filter.apply(line);
  EXPECT_EQ(line, "CREATE TABLE a (b int);\n");
  filter.begin_file("y");
  filter.apply(line);
  EXPECT_EQ(line, "CREATE DATABASE IF NOT EXISTS `y`; USE `y`; CREATE TABLE a (b int);\n");
}

TEST(DumpFilter, KnowsWhatContinues) {
  const auto state = [](std::string line) {
    DumpFilter filter{kMariadb};
    filter.apply(line);
    return std::pair{filter.is_unfinished(), filter.is_in_quotes_or_comment()};
  };
  EXPECT_EQ(state("CREATE TABLE a (b int);\n"), std::pair(false, false));
  EXPECT_EQ(state("-- it's\n"), std::pair(false, false));
  EXPECT_EQ(state("CREATE TABLE a (b int,\n"), std::pair(true, false));
  EXPECT_EQ(state("INSERT INTO a VALUES ('b\n"), std::pair(true, true));
  EXPECT_EQ(state("/* a\n"), std::pair(true, true));
}

TEST(DumpFilter, WritesNearCollations) {
  DumpFilter filter{kMariadb};
  const auto of = [&](std::string line) {
    filter.apply(line);
    return line;
  };
  EXPECT_EQ(of("SET NAMES 'utf8mb4' COLLATE 'utf8mb4_0900_ai_ci';"),
            "SET NAMES 'utf8mb4' COLLATE utf8mb4_uca1400_ai_ci;");
  EXPECT_EQ(of("CREATE TABLE a (b text COLLATE utf8mb4_0900_as_cs COMMENT 'COLLATE utf8mb4_0900_ai_ci') "
               "/*!40100 COLLATE=utf8mb4_0900_bin */;"),
            "CREATE TABLE a (b text COLLATE utf8mb4_uca1400_as_cs COMMENT 'COLLATE utf8mb4_0900_ai_ci') "
            "/*!40100 COLLATE=utf8mb4_bin */;");
  EXPECT_EQ(of("SET collation_connection = utf8mb4_general_ci; SET @x = utf8mb4_0900_ai_ci;"),
            "SET collation_connection = utf8mb4_general_ci; SET @x = utf8mb4_0900_ai_ci;");
  EXPECT_EQ(filter.collations(), (std::map<std::string, std::string>{{"utf8mb4_0900_ai_ci", "utf8mb4_uca1400_ai_ci"},
                                                                     {"utf8mb4_0900_as_cs", "utf8mb4_uca1400_as_cs"},
                                                                     {"utf8mb4_0900_bin", "utf8mb4_bin"}}));
}

TEST(DumpFilter, SeesIndexesOnExpressions) {
  DumpFilter filter{kMariadb};
  const auto has = [&](std::string line) {
    filter.apply(line);
    return filter.has_functional_key();
  };
  EXPECT_FALSE(has("CREATE TABLE a (b int, c int DEFAULT ((1)), CHECK ((b > 1)),\n"));
  EXPECT_FALSE(has("  PRIMARY KEY (`b`), KEY `k` (`b`(10),c), KEY (c) USING BTREE,\n"));
  EXPECT_TRUE(has("  KEY `f` ((lower(`b`))));\n"));
  EXPECT_TRUE(has("CREATE UNIQUE INDEX i ON a (b, (c + 1));\n"));
  EXPECT_TRUE(has("CREATE INDEX i ON a (b(10), ( c + 1));\n"));
  EXPECT_FALSE(has("INSERT INTO a SELECT 'KEY', KEY ((1));\n"));
}

TEST(NearCollation, HasTheCharactersAndTheCaseOfTheOther) {
  const CollationsOf old{true, 100600}, mysql8{false, 80036}, mysql57{false, 50744}, newest{true, 110800};
  EXPECT_EQ(near_collation("UTF8MB4_0900_AI_CI", kMariadb), "utf8mb4_uca1400_ai_ci");
  EXPECT_EQ(near_collation("utf8mb4_zh_0900_as_cs", kMariadb), "utf8mb4_uca1400_as_cs");
  EXPECT_EQ(near_collation("utf8mb4_ja_0900_as_cs_ks", kMariadb), "utf8mb4_uca1400_as_cs");
  EXPECT_EQ(near_collation("utf8mb4_0900_as_ci", kMariadb), "utf8mb4_uca1400_as_ci");
  EXPECT_EQ(near_collation("utf8mb4_0900_ai_ci", old), "utf8mb4_unicode_520_ci");
  EXPECT_EQ(near_collation("utf8mb4_0900_as_cs", mysql57), "utf8mb4_bin");
  EXPECT_EQ(near_collation("utf8mb4_0900_ai_ci", newest), std::nullopt);
  EXPECT_EQ(near_collation("utf8mb4_0900_ai_ci", mysql8), std::nullopt);
  EXPECT_EQ(near_collation("utf8mb4_uca1400_swedish_nopad_as_cs", mysql8), "utf8mb4_0900_as_cs");
  EXPECT_EQ(near_collation("uca1400_ai_ci", mysql8), "utf8mb4_0900_ai_ci");
  EXPECT_EQ(near_collation("utf8mb3_uca1400_ai_ci", mysql8), "utf8mb3_unicode_520_ci");
  EXPECT_EQ(near_collation("utf8mb4_general_nopad_ci", mysql8), "utf8mb4_general_ci");
  EXPECT_EQ(near_collation("latin1_nopad_bin", mysql8), "latin1_bin");
  EXPECT_EQ(near_collation("utf8mb4_general_nopad_ci", kMariadb), std::nullopt);
  EXPECT_EQ(near_collation("utf8mb4_general_ci", mysql57), std::nullopt);
  EXPECT_EQ(near_collation("uca1400_ai_ci", kMariadb), std::nullopt);
}

TEST(CollationsOf, ReadsVersions) {
  EXPECT_EQ(collations_of(true, "10.11.19-MariaDB-0+deb12u1").version, 101119U);
  EXPECT_EQ(collations_of(false, "8.0.36").version, 80036U);
  EXPECT_EQ(collations_of(false, "9").version, 90000U);
}

}  // namespace
}  // namespace smt::test
