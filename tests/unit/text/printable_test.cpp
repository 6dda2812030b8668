#include "text/printable.hpp"
#include "smt/stages.hpp"

#include <gtest/gtest.h>

namespace smt::test {
namespace {

TEST(Printable, ShowsControlCharactersAsBytes) {
  EXPECT_EQ(printable("a\x1b[31m\n\x7f"), "a\\x1B[31m\\x0A\\x7F");
  EXPECT_EQ(printable(std::string_view{"a\0b", 3}), "a\\x00b");
}

TEST(Printable, ShowsControlCharactersOfTwoBytes) {
  EXPECT_EQ(printable("a\u009b31m"), "a\\xC2\\x9B31m");
  EXPECT_EQ(printable("\u0080\u009f"), "\\xC2\\x80\\xC2\\x9F");
}

TEST(Printable, ShowsThemInBytesThatAreNoUtf8) {
  EXPECT_EQ(printable("a\x9b"), "a\\x9B");
  EXPECT_EQ(printable("\xc2"), "\\xC2");
  EXPECT_EQ(printable("\xe2\x80 \x9b"), "\\xE2\\x80 \\x9B");
  EXPECT_EQ(printable("\xc3\xa9\x9b"), "\xc3\xa9\\x9B");
  EXPECT_EQ(printable("\xc1\x9b\xf8\x9b"), "\\xC1\\x9B\\xF8\\x9B");
}

TEST(OnOneLine, HasSpacesForControlCharactersAndLineEnds) {
  EXPECT_EQ(on_one_line("a\nb\tc\x1b[31m\x7f|\u0085|\u009b|\u2028|\u2029|"), "a b c [31m | | | | |");
  EXPECT_EQ(on_one_line("\u00a0é中😀\u202a\xff\xc2"), "\u00a0é中😀\u202a\xff\xc2");
}

TEST(Printable, LeavesOtherCharactersAsTheyAre) {
  // Each has a byte between 0x80 and 0x9F: À, €, 中, 😀.
  EXPECT_EQ(printable("\u00c0 \u20ac \u4e2d \U0001f600 \u00a0"), "\u00c0 \u20ac \u4e2d \U0001f600 \u00a0");
}

}  // namespace
}  // namespace smt::test
