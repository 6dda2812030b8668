#include "source/dump_text.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace smt {
namespace {

TEST(DumpHead, IsReadFromMysqldumpsComments) {
  const auto head = read_dump_head(
      {"-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)\n", "--\n", "-- Host: localhost    Database: my shop\n",
       "-- ------------------------------------------------------\n", "-- Server version\t8.0.36-28\n"});
  EXPECT_EQ(head.database, "my shop");
  EXPECT_EQ(head.version, "8.0.36-28");
  EXPECT_EQ(head.mariadb, false);
}

TEST(DumpHead, IsReadFromMariadbsComments) {
  const auto head = read_dump_head({"/*M!999999\\- enable the sandbox mode */ \n",
                                    "-- MariaDB dump 10.19  Distrib 10.11.19-MariaDB, for debian-linux-gnu (x86_64)\n",
                                    "-- Host: h    Database: \n", "-- Server version\t10.11.19-MariaDB-0+deb12u1\n"});
  EXPECT_EQ(head.database, "");
  EXPECT_EQ(head.version, "10.11.19-MariaDB-0+deb12u1");
  EXPECT_EQ(head.mariadb, true);
}

TEST(DumpHead, TellsNothingOfOtherText) {
  for (const std::deque<std::string>& lines :
       std::vector<std::deque<std::string>>{{}, {"CREATE TABLE t (a int);\n"}, {"-- Host: \n", "-- Server version"}}) {
    const auto head = read_dump_head(lines);
    EXPECT_EQ(head.database, "");
    EXPECT_EQ(head.version, "");
  }
  EXPECT_EQ(read_dump_head({}).mariadb, std::nullopt);
}

std::vector<std::string> filtered(std::vector<std::string> lines) {
  DumpFilter filter;
  for (auto& line : lines) filter.apply(line);
  return lines;
}

using Lines = std::vector<std::string>;

TEST(DumpFilter, KeepsGtidsAwayToTheirSemicolon) {
  EXPECT_EQ(filtered({"SET @@GLOBAL.GTID_PURGED=/*!80000 '+'*/ '3e11:1-5,\n", "4e11:1-77';\n", "DROP TABLE t;\n"}),
            (Lines{"\n", "\n", "DROP TABLE t;\n"}));
  EXPECT_EQ(filtered({"SET @@GLOBAL.GTID_PURGED='';\n", "a\n"}), (Lines{"\n", "a\n"}));
}

TEST(DumpFilter, KeepsTheServersOwnDatabasesAway) {
  EXPECT_EQ(filtered({"-- Current Database: `mysql`\n", "USE `mysql`;\n", "-- Current Database: `shop`\n",
                      "USE `shop`;\n", "-- Current Database: `sys`\n", "USE `sys`;\n"}),
            (Lines{"\n", "\n", "-- Current Database: `shop`\n", "USE `shop`;\n", "\n", "\n"}));
}

TEST(DumpFilter, KeepsAwayNothingElse) {
  const Lines lines{"/*M!100401 x */;\n", " SET @@GLOBAL.GTID_PURGED=1;\n", "-- Current Database: `mysql``s`\n",
                    "`a` int COMMENT '-- Current Database: `mysql`',\n"};
  EXPECT_EQ(filtered(lines), lines);
  EXPECT_EQ(filtered({"/*M!999999\\- enable the sandbox mode */ \n"}), Lines{"\n"});
}

TEST(ClientError, HasNumberLineAndWords) {
  const auto error = read_client_error("ERROR 1064 (42000) at line 12: You have an error: near 'x\ny' at line 3\n");
  EXPECT_EQ(error.number, 1064U);
  EXPECT_EQ(error.line, 12U);
  EXPECT_EQ(error.words, "You have an error: near 'x y' at line 3");
}

TEST(ClientError, OfTheClientItselfHasNoNumber) {
  const auto error = read_client_error("warning\nERROR at line 2: Unknown command '\\!'.\n");
  EXPECT_EQ(error.number, 0U);
  EXPECT_EQ(error.line, 2U);
  EXPECT_EQ(error.words, "Unknown command '\\!'.");
}

TEST(ClientError, WithoutALineIsKeptWhole) {
  EXPECT_EQ(read_client_error("ERROR 2002 (HY000): Can't connect (2)\n").words,
            "ERROR 2002 (HY000): Can't connect (2)");
  EXPECT_EQ(read_client_error("").words, "");
  EXPECT_EQ(read_client_error("Killed").line, 0U);
}

TEST(CreatedDatabase, IsTheNameInBackticks) {
  EXPECT_EQ(created_database("CREATE DATABASE `a``b` /*!40100 DEFAULT CHARACTER SET utf8mb4 */;\n"), "a`b");
  EXPECT_EQ(created_database("CREATE DATABASE /*!32312 IF NOT EXISTS*/ `shop`;\n"), "shop");
  EXPECT_EQ(created_database("CREATE DATABASE `shop"), std::nullopt);
  EXPECT_EQ(created_database("/* CREATE DATABASE `shop` */"), std::nullopt);
}

}  // namespace
}  // namespace smt
