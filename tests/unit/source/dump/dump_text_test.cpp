#include "source/dump/dump_text.hpp"

#include <gtest/gtest.h>

namespace smt::test {
namespace {

TEST(ClientError, HasNumberLineAndWords) {
  const auto error = read_client_error("ERROR 1064 (42000) at line 12: You have an error: near 'x\ny' at line 3\n");
  EXPECT_EQ(error.number, 1064U);
  EXPECT_EQ(error.line, 12U);
  EXPECT_EQ(error.words, "You have an error: near 'x y' at line 3");
  EXPECT_EQ(error.line_of_words, 3U);
}

TEST(ClientError, IsNotPartOfTheStatementThatTheClientPrints) {
  const auto error = read_client_error(
      "--------------\n-- ------\n\nCREATE TABLE a (b x COMMENT 'ERROR 7')\n--------------\n\n"
      "ERROR 4161 (HY000) at line 9: Unknown data type: 'x'\n");
  EXPECT_EQ(error.number, 4161U);
  EXPECT_EQ(error.line, 9U);
  EXPECT_EQ(error.words, "Unknown data type: 'x'");
}

TEST(ClientError, OfTheClientItselfHasNoNumber) {
  const auto error = read_client_error("warning\nERROR at line 2: Unknown command '\\!'.\n");
  EXPECT_EQ(error.number, 0U);
  EXPECT_EQ(error.line, 2U);
  EXPECT_EQ(error.words, "Unknown command '\\!'.");
  EXPECT_EQ(error.line_of_words, 0U);
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
}  // namespace smt::test
