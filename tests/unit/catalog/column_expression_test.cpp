#include "catalog/column_expression.hpp"

#include <gtest/gtest.h>

namespace smt::test {
namespace {

/// Returns "function column", or "nothing".
std::string parsed(std::string_view sql) {
  const auto expression = parse_column_expression(sql);
  return expression ? expression->function + " " + expression->column : "nothing";
}

TEST(ColumnExpression, IsAColumnOrAFunctionOfOne) {
  EXPECT_EQ(parsed("`day`"), " day");
  EXPECT_EQ(parsed("to_days(`day`)"), "to_days day");
  EXPECT_EQ(parsed("((json_valid(`doc`)))"), "json_valid doc");
  EXPECT_EQ(parsed(" YEAR ( `Day` ) "), "year Day");
}

TEST(ColumnExpression, KnowsOddNames) {
  EXPECT_EQ(parsed("json_valid(`we``ird \"x'`)"), "json_valid we`ird \"x'");
  EXPECT_EQ(parsed("json_valid(`J Q,(`)"), "json_valid J Q,(");
  EXPECT_EQ(parsed("`to_days(x)`"), " to_days(x)");
  EXPECT_EQ(parsed("`a,b`"), " a,b");
  EXPECT_EQ(parsed("TO_DAYS(\xe6\x97\xa5_1)"), "to_days \xe6\x97\xa5_1");
  EXPECT_EQ(parsed("to_days(\xff)"), "to_days \xff");
}

TEST(ColumnExpression, PassesOverComments) {
  EXPECT_EQ(parsed("/* a ( */ to_days /**/ ( /* ` */ dt /* ) */ ) /* end */"), "to_days dt");
}

TEST(ColumnExpression, IsNothingMore) {
  for (const char* sql : {"",
                          "(",
                          ")",
                          "()",
                          "`a",
                          "json_valid(`a`",
                          "json_valid(`a`))",
                          "json_valid()",
                          "f(,)",
                          "`a`,`b`",
                          "f(`a`,`b`)",
                          "json_valid(`a`) = 1",
                          "json_valid(`a`) and f(`a`)",
                          "!json_valid(`a`)",
                          "not json_valid(`a`)",
                          "json_valid(lcase(`a`))",
                          "json_valid('a')",
                          "(year(`a`) * 100) + 1",
                          "extract(year_month from `a`)",
                          "`d`.`a`",
                          "f(`a`) /* open",
                          "/*"}) {
    const bool open_comment = std::string_view{sql}.ends_with("open");  // the rest is the comment
    EXPECT_EQ(parsed(sql), open_comment ? "f a" : "nothing") << sql;
  }
}

TEST(ColumnExpression, TakesMuchText) {
  EXPECT_EQ(parsed(std::string(100000, '(')), "nothing");
  const std::string brackets(100000, '('), name(100000, 'a');
  EXPECT_EQ(parsed(brackets + name + std::string(100000, ')')), " " + name);
}

}  // namespace
}  // namespace smt::test
