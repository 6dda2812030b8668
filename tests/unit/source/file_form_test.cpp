#include "source/file_form.hpp"

#include <gtest/gtest.h>

#include <string>

namespace smt::test {
namespace {

using namespace std::string_literals;

/// Returns "what | unpack | hint".
std::string reported(std::string_view begin) {
  const auto form = form_of(begin);
  if (!form) return "none";
  return std::string{form->what} + " | " + std::string{form->unpack} + " | " + std::string{form->hint};
}

constexpr const char* kAskServer = "only its own server can read it: make a dump there with mysqldump --no-data";

TEST(FileForm, OfPackedFiles) {
  EXPECT_EQ(reported("\x28\xb5\x2f\xfd..."), "it is compressed with zstd | zstd -dc | ");
  EXPECT_EQ(reported("\xfd"
                     "7zXZ\0..."s),
            "it is compressed with xz | xz -dc | ");
  EXPECT_EQ(reported("BZh91AY"), "it is compressed with bzip2 | bzip2 -dc | ");
  EXPECT_EQ(reported("PK\x03\x04..."), "it is compressed with zip | unzip -p | ");
  EXPECT_EQ(reported("7z\xbc\xaf\x27\x1c..."), "it is compressed with 7-Zip | 7z x -so | ");
  EXPECT_EQ(reported("\x1f\x8b..."), "it is compressed twice with gzip | gzip -dc | ");
  EXPECT_EQ(reported("shop.sql" + std::string(249, '\0') + "ustar  \0"s), "it is a tar archive | tar -xOf | ");
}

TEST(FileForm, OfFilesOfAServer) {
  const auto page = "\x12\x34\x56\x78"s + std::string(20, '\1') + "\0\x08"s + std::string(100, '\0');
  EXPECT_EQ(reported(page), "it is a data file of InnoDB (.ibd) |  | "s + kAskServer);
  EXPECT_EQ(reported("\xfe\x01\x0a\0"s), "it is a table definition of an old server (.frm) |  | "s + kAskServer);
  EXPECT_EQ(reported("\xfe"
                     "bin\0"s),
            "it is a binlog |  | "s + kAskServer);
}

TEST(FileForm, OfOtherProducts) {
  constexpr auto kOnly = "the tool reads only dumps of MySQL and MariaDB";
  EXPECT_EQ(reported("PGDMP\x01\x0e\0"s), "it is a dump of PostgreSQL |  | "s + kOnly);
  EXPECT_EQ(reported("SQLite format 3\0"s), "it is a database of SQLite |  | "s + kOnly);
  EXPECT_EQ(reported("TAPE\0\0\x03\0"s), "it is a backup of SQL Server |  | "s + kOnly);
}

TEST(FileForm, OfOtherBinaryFiles) {
  EXPECT_EQ(reported("\x89PNG\r\n\x1a\n\0\0"s), "it is a PNG image |  | ");
  EXPECT_EQ(reported("\x7f"
                     "ELF\x02\x01\x01\0"s),
            "it is a binary file |  | ");
  EXPECT_EQ(reported(std::string(2000, '\0')), "it is a binary file |  | ");
  EXPECT_EQ(reported("\xff\n\0"s), "it is a binary file |  | ");
  EXPECT_EQ(reported(std::string(1024, 'x') + "\0"s), "none");  // only the beginning counts
  EXPECT_EQ(reported("-- MySQL dump\r\n\0\0"s), "none");        // damaged
}

TEST(FileForm, OfText) {
  EXPECT_EQ(reported("\xef\xbb\xbf<?xml version=\"1.0\"?>\n<mysqldump>"), "it is XML |  | ");
  EXPECT_EQ(reported("\n\n<!doctype html>\n<html>"),
            "it is a web page (HTML) |  | download the file itself, not the page that shows it");
  EXPECT_EQ(reported("+----+------+\n| id | name |\n"), "it is a table that the client mysql printed |  | ");
  EXPECT_EQ(reported("*************************** 1. row ***************************\n"),
            "it is a table that the client mysql printed |  | ");
  EXPECT_EQ(reported("Table\tCreate Table\nt\tCREATE TABLE"),
            "it is what the client mysql printed for SHOW CREATE TABLE |  | ");
  EXPECT_EQ(reported("version https://git-lfs.github.com/spec/v1\noid"),
            "it is a pointer of Git LFS |  | get the file itself with 'git lfs pull'");
  EXPECT_EQ(reported("{\"id\": 1}"), "it is JSON |  | ");
  EXPECT_EQ(reported("[\n  {"), "it is JSON |  | ");
  EXPECT_EQ(reported("[db]\r\nhost = h\n"), "it looks like a conf |  | give the conf with -c");
  for (const auto* line : {"id,name,price\n1,a,2\n", "\"id\",\"a name\"\n", "编号,名称\r\n"})
    EXPECT_EQ(reported(line), "it looks like CSV, which has no types of columns |  | ") << line;
}

TEST(FileForm, OfSqlIsNone) {
  for (const auto* text : {"", "\n", "-- a,b\n", "/* a */", "CREATE TABLE a (b int, c int);",
                           "create\ttable\ta\t(b int);", "SET a=1,b=2;", "# Sequel",
                           "\xef\xbb\xbf"
                           "DROP TABLE a,b;",
                           "USE shop;", "a, b", "[dbo].[a] x"})
    EXPECT_EQ(reported(text), "none") << text;
  EXPECT_EQ(reported("\xff\xfeU\0S\0E\0"s), "none");  // UTF-16
}

}  // namespace
}  // namespace smt::test
