#include "smt/pattern.hpp"

#include <gtest/gtest.h>

namespace smt::test {
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
  EXPECT_EQ(pattern.error(), "'(?=' is not supported");
  EXPECT_FALSE(pattern.found_in("ab"));
}

TEST(Pattern, NamesTheCauseAndThePart) {
  for (const auto& [pattern, why] :
       std::vector<std::pair<std::string, std::string>>{{"film{2,1}", "in '{2,1}', 2 is more than 1"},
                                                        {"film{1001}", "'{1001}' repeats too often"},
                                                        {"\\pfilm", "\\p needs a class such as \\p{L}"},
                                                        {"\\Pfilm", "\\P needs a class such as \\P{L}"},
                                                        {"[z-a]", "the range 'z-a' goes backwards"},
                                                        {"[", "a '[' has no ']'"},
                                                        {"(", "a '(' has no ')'"},
                                                        {"a(b", "a '(' has no ')' in 'a(b'"},
                                                        {"[film", "a '[' has no ']' in '[film'"}})
    EXPECT_EQ(Pattern{pattern}.error(), why) << pattern;
}

TEST(Pattern, CopiesShareWhatWasCompiled) {
  Pattern pattern{"^a$"};
  const auto copy = pattern;
  pattern = Pattern{"^b$"};
  EXPECT_TRUE(copy.found_in("a"));
  EXPECT_FALSE(pattern.found_in("a"));
}

TEST(PatternSet, FindsEachTextAsItsPatternDoes) {
  const std::vector<std::string> texts{"^a", "(", "b$", "", "^订单_[0-9]+$", "a.*b", "^a"};
  const PatternSet set{texts};
  for (const std::string subject : {"", "a", "ab", "b", "xay", "订单_7", "订单_", "A", "ba\nb"}) {
    std::vector<std::size_t> expected;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      if (Pattern{texts[i]}.found_in(subject)) expected.push_back(i);
    }
    EXPECT_EQ(set.found_in(subject), expected) << subject;
  }
}

TEST(PatternSet, OfNothingFindsNothing) {
  EXPECT_TRUE(PatternSet{{}}.found_in("a").empty());
  EXPECT_TRUE(PatternSet{{"("}}.found_in("(").empty());
}

TEST(PatternSet, TakesPatternsThatAreTooLargeTogether) {
  std::vector<std::string> texts;
  for (int i = 0; i < 300; ++i) texts.push_back("[a-z]{1,40}_" + std::to_string(i) + "[^x]{0,40}y$");
  const PatternSet set{texts};
  EXPECT_EQ(set.found_in("orders_12_y"), (std::vector<std::size_t>{1, 12}));
}

}  // namespace
}  // namespace smt::test
