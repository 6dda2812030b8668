#include "text/utf8.hpp"

#include <gtest/gtest.h>

#include "smt/diagnostic.hpp"

namespace smt::test {
namespace {

TEST(Utf8, KnowsItsCharacters) {
  for (const auto* text : {"", "a", "é", "名", "😀"}) EXPECT_TRUE(is_utf8(text)) << text;
  for (const auto* text : {"\xff", "\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe5\x90"})
    EXPECT_FALSE(is_utf8(text));
}

TEST(Utf8, ReplacesEachByteThatIsOfNoCharacter) {
  EXPECT_EQ(as_utf8("a\xff\xfe名"), "a\\xFF\\xFE名");
  EXPECT_EQ(as_utf8("\xe5\x90"), "\\xE5\\x90");
}

}  // namespace
}  // namespace smt::test
