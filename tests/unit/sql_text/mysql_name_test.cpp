#include "sql_text/mysql_name.hpp"

#include <gtest/gtest.h>

#include <string>

namespace smt::test {
namespace {

std::string repeated(int times, std::string_view text) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

TEST(ImpossibleName, IsRefusedWithTheReason) {
  EXPECT_EQ(impossible_name(""), "it is empty");
  EXPECT_EQ(impossible_name(std::string_view{"a\0b", 3}), "it contains a NUL byte");
  EXPECT_EQ(impossible_name("a😀"), "it contains a character above U+FFFF");
  EXPECT_EQ(impossible_name(repeated(65, "a")), "it has more than 64 characters");
  EXPECT_EQ(impossible_name(repeated(65, "中")), "it has more than 64 characters");
}

// MariaDB 10.11 and MySQL 8.0 accept these, but for the blank at the end: a folder gives MariaDB a database of that
// name.
TEST(ImpossibleName, IsNoneThatAServerMayHave) {
  for (const auto& name :
       {std::string{"a"}, repeated(64, "中"), std::string{"\x01"}, std::string{"a\nb\r\tc\x1b[31m\x7f"},
        std::string{"\u0085\u2028\uffff"}, std::string{" a"}, std::string{"a "}, std::string{"#mysql50#x"}})
    EXPECT_EQ(impossible_name(name), "") << name;
}

}  // namespace
}  // namespace smt::test
