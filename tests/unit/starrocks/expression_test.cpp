#include "starrocks/expression.hpp"

#include <gtest/gtest.h>

namespace smt::test {
namespace {

TEST(UsesColumn, FindsWholeWordsAndNamesInBackticks) {
  EXPECT_TRUE(starrocks::uses_column("a + 1", "a"));
  EXPECT_TRUE(starrocks::uses_column("concat(b, a)", "A"));
  EXPECT_TRUE(starrocks::uses_column("`my col` + 1", "my col"));
  EXPECT_TRUE(starrocks::uses_column("`a``b` + 1", "a`b"));
  EXPECT_TRUE(starrocks::uses_column("date_trunc('day', `d`)", "d"));
  EXPECT_FALSE(starrocks::uses_column("date_trunc('day', d)", "a"));
  EXPECT_FALSE(starrocks::uses_column("`a b` + 1", "a"));
  EXPECT_FALSE(starrocks::uses_column("", "a"));
}

TEST(UsesColumn, PassesOverTextsFunctionsAndNumbers) {
  EXPECT_FALSE(starrocks::uses_column("concat(b, 'a')", "a"));
  EXPECT_FALSE(starrocks::uses_column("concat(b, 'it''s a text')", "a"));
  EXPECT_FALSE(starrocks::uses_column("year(b)", "year"));
  EXPECT_TRUE(starrocks::uses_column("year(year)", "year"));
  EXPECT_FALSE(starrocks::uses_column("b + 1", "1"));
  EXPECT_FALSE(starrocks::uses_column("b + 1", "+"));
}

TEST(RenameInExpression, RenamesTheColumnOnly) {
  EXPECT_EQ(starrocks::rename_in_expression("concat(a, 'a', a1, a)", "a", "B"), "concat(b, 'a', a1, b)");
  EXPECT_EQ(starrocks::rename_in_expression("a + 1", "a", "x y"), "`x y` + 1");
  EXPECT_EQ(starrocks::rename_in_expression("`x y` + 1", "x y", "a"), "a + 1");
  EXPECT_EQ(starrocks::rename_in_expression("", "a", "b"), "");
}

}  // namespace
}  // namespace smt::test
