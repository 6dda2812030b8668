#include "smt/pattern.hpp"

#include <gtest/gtest.h>

namespace smt {
namespace {

TEST(Pattern, IsFoundAnywhereUnlessAnchored) {
  EXPECT_TRUE(Pattern{"rder"}.found_in("orders"));
  EXPECT_FALSE(Pattern{"^rder"}.found_in("orders"));
  EXPECT_TRUE(Pattern{"^商.$"}.found_in("商城"));
  EXPECT_FALSE(Pattern{"ORDERS"}.found_in("orders"));
  EXPECT_TRUE(Pattern{""}.found_in(""));
}

TEST(Pattern, OneThatIsRefusedSaysWhyAndIsFoundNowhere) {
  const Pattern pattern{"a(?=b)"};
  EXPECT_EQ(pattern.error(), "invalid perl operator: (?=");
  EXPECT_FALSE(pattern.found_in("ab"));
}

TEST(Pattern, CopiesShareWhatWasCompiled) {
  Pattern pattern{"^a$"};
  const auto copy = pattern;
  pattern = Pattern{"^b$"};
  EXPECT_TRUE(copy.found_in("a"));
  EXPECT_FALSE(pattern.found_in("a"));
}

}  // namespace
}  // namespace smt
