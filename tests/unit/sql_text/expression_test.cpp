#include <gtest/gtest.h>

#include "smt/sql_text.hpp"

namespace smt::test {
namespace {

/// Returns "a `b` f( 'DATE" for a, `b`, f(…) and DATE '…'.
std::string names(std::string_view expression) {
  std::string out;
  for (const auto& name : names_in(expression)) {
    if (!out.empty()) out += ' ';
    if (name.by_text) out += '\'';
    out += name.quoted ? '`' + name.name + '`' : name.name;
    if (name.called) out += '(';
  }
  return out;
}

TEST(NamesIn, TellsColumnsFunctionsAndTexts) {
  EXPECT_EQ(names("COALESCE(a, `b c`, 'it''s d') || e"), "COALESCE( a `b c` e");
  EXPECT_EQ(names("`a``b` = x'00ff' AND U&'\\0009' <> \"q\""), "`a`b` 'AND U q");
  EXPECT_EQ(names("day > DATE '2024-01-01' + INTERVAL '1' day"), "day 'DATE 'INTERVAL 'day");
  EXPECT_EQ(names("a1 + 1e9 * b_$2"), "a1 b_$2");
  EXPECT_EQ(names("金额 > 0"), "金额");
  EXPECT_EQ(names("count (*)"), "count(");
}

TEST(NamesIn, EndsWithTextThatIsNotClosed) {
  EXPECT_EQ(names("a + 'b"), "a");
  EXPECT_EQ(names("a + `b"), "a ``");
  EXPECT_EQ(names(""), "");
  EXPECT_EQ(names("`"), "``");
}

TEST(ForColumn, FillsEveryPlace) {
  EXPECT_EQ(for_column("IF({column} > 0, {column}, 0)", "`c`"), "IF(`c` > 0, `c`, 0)");
  EXPECT_EQ(for_column("{column}", "`{column}`"), "`{column}`");
}

TEST(FlinkKeywords, AreKnownInAnyCase) {
  for (const auto* word : {"at", "Order", "GROUP", "value", "year", "user"})
    EXPECT_TRUE(is_flink_keyword(word)) << word;
  for (const auto* word : {"name", "id", "", "ats", "状态"}) EXPECT_FALSE(is_flink_keyword(word)) << word;
}

}  // namespace
}  // namespace smt::test
