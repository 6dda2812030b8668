#include "text/columns.hpp"
#include "smt/stages.hpp"

#include <gtest/gtest.h>

namespace smt::test {
namespace {

TEST(Columns, CountsWhatATerminalShows) {
  EXPECT_EQ(columns_of(""), 0U);
  EXPECT_EQ(columns_of("abc"), 3U);
  EXPECT_EQ(columns_of("\033[33mwarning\033[0m"), 7U);
  EXPECT_EQ(columns_of("é → █"), 5U);
  EXPECT_EQ(columns_of("商城"), 4U);
  EXPECT_EQ(columns_of("😀"), 2U);
}

TEST(InColumns, LeavesLinesThatFit) {
  EXPECT_EQ(in_columns("", 10), "");
  EXPECT_EQ(in_columns("a  b\n\n  c\n", 10), "a  b\n\n  c\n");
  EXPECT_EQ(in_columns("0123456789", 10), "0123456789");
}

TEST(InColumns, BreaksAtBlanksAndIndentsTheRest) {
  EXPECT_EQ(in_columns("one two three four\n", 12), "one two\n    three\n    four\n");
  EXPECT_EQ(in_columns("  hint: one two three\n", 13), "  hint: one\n      two\n      three\n");
}

TEST(InColumns, KeepsLongWordsAndColours) {
  EXPECT_EQ(in_columns("a 01234567890123 b", 10), "a\n    01234567890123\n    b");
  EXPECT_EQ(in_columns("\033[33mab\033[0m cd ef gh", 9), "\033[33mab\033[0m cd ef\n    gh");
}

TEST(InColumns, DropsTheBlanksAtABreakOnly) {
  EXPECT_EQ(in_columns("C K002    12  no key", 16), "C K002    12  no\n    key");
}

}  // namespace
}  // namespace smt::test
