#include "types/members.hpp"

#include <gtest/gtest.h>

namespace smt::test {
namespace {

// The values that jobs of CDC 2.2.1 and 3.5.0 read from the binlog.
TEST(Members, AsTheBinlogHasThem) {
  EXPECT_EQ(member_of_binlog("plain %_`\"\t中"), "plain %_`\"\t中");
  EXPECT_EQ(member_of_binlog("b,c"), "b\\,c");
  EXPECT_EQ(member_of_binlog("f\\g"), "f\\\\g");
  EXPECT_EQ(member_of_binlog("new\nline\r"), "new\\nline\\r");
  EXPECT_EQ(member_of_binlog(std::string{"nul\0x", 5}), "nul\\0x");
  EXPECT_EQ(member_of_binlog("\\,y"), "\\\\\\,y");
  EXPECT_EQ(member_of_binlog("d'e"), "d'e");
  EXPECT_EQ(member_of_binlog("''z"), "''z");
  EXPECT_EQ(member_of_binlog("\\'x"), "\\'x");
}

TEST(Members, OfAnEnumAreToldByTheirWholeText) {
  const auto type = parse_column_type(R"(enum('a','b,c','f\\g','it''s\n'))");
  EXPECT_EQ(
      members_expression("`c`", type),
      "CASE `c` WHEN 'b\\,c' THEN 'b,c' WHEN 'f\\\\g' THEN 'f\\g' WHEN 'it''s\\n' THEN U&'it''s\\000a' ELSE `c` END");
  EXPECT_EQ(members_expression("`c`", parse_column_type("enum('a','it''s')")), "`c`");
}

TEST(Members, OfASetAreToldBetweenCommas) {
  EXPECT_EQ(
      members_expression("`c`", parse_column_type(R"(set('a','f\\g','x\n'))")),
      "TRIM(BOTH ',' FROM REPLACE(REPLACE(CONCAT(',', `c`, ','), ',f\\\\g,', ',f\\g,'), ',x\\n,', U&',x\\000a,'))");
  EXPECT_EQ(members_expression("`c`", parse_column_type("set('a','b')")), "`c`");
}

TEST(Members, ThatAreAnothersTextAreNotToldApart) {
  const auto type = parse_column_type(R"(enum('a,b','a\\,b','c,d'))");
  EXPECT_EQ(unclear_members(type), std::vector<std::string>{"a,b"});
  EXPECT_EQ(members_expression("`c`", type),
            "CASE `c` WHEN 'a\\\\\\,b' THEN 'a\\,b' WHEN 'c\\,d' THEN 'c,d' ELSE `c` END");
  EXPECT_EQ(unclear_members(parse_column_type(R"(set('\n','\\n','x'))")), std::vector<std::string>{"\n"});
  EXPECT_EQ(unclear_members(parse_column_type("set('a','b')")), std::vector<std::string>{});
}

}  // namespace
}  // namespace smt::test
