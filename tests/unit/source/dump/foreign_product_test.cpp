#include "source/dump/foreign_product.hpp"

#include <gtest/gtest.h>

namespace smt::test {
namespace {

/// Returns the lines with their line feeds.
std::deque<std::string> lines(std::string_view text) {
  std::deque<std::string> out;
  while (!text.empty()) {
    const auto size = text.find('\n') + 1;  // 0 if there is none
    out.emplace_back(text.substr(0, size == 0 ? text.size() : size));
    text.remove_prefix(out.back().size());
  }
  return out;
}

TEST(ForeignProduct, IsNamedByItsOwnWords) {
  EXPECT_EQ(foreign_product(lines("--\n-- PostgreSQL database dump\n--\n")), "PostgreSQL");
  EXPECT_EQ(foreign_product(lines("SET statement_timeout = 0;\n")), "PostgreSQL");
  EXPECT_EQ(foreign_product(lines("/*\n Source Server Type    : PostgreSQL\n")), "PostgreSQL");
  EXPECT_EQ(foreign_product(lines("PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\n")), "SQLite");
  EXPECT_EQ(foreign_product(lines("USE [shop]\nGO\n")), "SQL Server");
  EXPECT_EQ(foreign_product({std::string{"\xff\xfeU\0S\0E\0 \0[\0a\0]\0\n", 16}}), "SQL Server");
  EXPECT_EQ(foreign_product(lines("-- MySQL dump 10.13\nUSE `shop`;\nCREATE TABLE `PRAGMA foreign_keys` (a int);\n")),
            "");
}

/// Returns "Oracle: VARCHAR2(".
std::string word_in(std::string_view line) {
  const auto word = foreign_word(line);
  return word ? std::string{word->product} + ": " + std::string{word->word} : "none";
}

TEST(ForeignWord, IsFoundInUpperAndLowerCase) {
  EXPECT_EQ(word_in("  \"NAME\" VARCHAR2(40 CHAR),\n"), "Oracle: VARCHAR2(");
  EXPECT_EQ(word_in("  id number(19,0) not null,"), "Oracle:  NUMBER(");
  EXPECT_EQ(word_in("CREATE TABLE [dbo].[orders] ("), "SQL Server: [DBO].");
  EXPECT_EQ(word_in("id INTEGER PRIMARY KEY AUTOINCREMENT"), "SQLite:  AUTOINCREMENT");
  EXPECT_EQ(word_in("  created_at timestamp without time zone,"), "PostgreSQL: TIMESTAMP WITHOUT TIME ZONE");
  EXPECT_EQ(word_in("id bigint DEFAULT nextval('orders_id_seq'::regclass)"), "PostgreSQL: NEXTVAL('");
}

TEST(ForeignWord, IsNotInDumpsOfMysql) {
  for (const auto* line :
       {"  `id` bigint NOT NULL AUTO_INCREMENT,", "  KEY `k` (`number`(10)),",
        "/*!40000 ALTER TABLE `a` ENABLE KEYS */;", "  `at` timestamp(6) NULL DEFAULT CURRENT_TIMESTAMP(6),",
        "CREATE TABLE a (id SERIAL, b NVARCHAR(10));", "", "  `j` json DEFAULT NULL CHECK (json_valid(`j`)),",
        ") ENGINE=InnoDB TABLESPACE `innodb_system`;",
        "  `tel` varchar(20) COMMENT 'phone number, it''s a VARCHAR2(3)',"})
    EXPECT_EQ(word_in(line), "none") << line;
}

}  // namespace
}  // namespace smt::test
