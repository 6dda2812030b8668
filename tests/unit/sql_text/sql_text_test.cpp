#include "smt/sql_text.hpp"

#include <gtest/gtest.h>

#include <regex>

namespace smt::test {
namespace {

TEST(QuoteIdentifier, DoublesBackticks) {
  EXPECT_EQ(quote_identifier("order"), "`order`");
  EXPECT_EQ(quote_identifier("a`b"), "`a``b`");
  EXPECT_EQ(quote_identifier("金额"), "`金额`");
}

TEST(QuoteStarRocksString, EscapesWhatItsLexerReads) {
  EXPECT_EQ(quote_starrocks_string("say \"hi\" \\ it's\nnew"), "\"say \\\"hi\\\" \\\\ it's\\nnew\"");
  EXPECT_EQ(quote_starrocks_string(std::string_view{"a\0b\x1a", 4}), "\"a\\0b\\Z\"");
  EXPECT_EQ(quote_starrocks_string("50% 😀"), "\"50% 😀\"");
}

TEST(QuoteFlinkString, DoublesQuotesAndKeepsBackslashes) {
  EXPECT_EQ(quote_flink_string("it's"), "'it''s'");
  EXPECT_EQ(quote_flink_string("\\x01"), "'\\x01'");
  EXPECT_EQ(quote_flink_string("a;b;"), "'a;b;'");
}

TEST(QuoteFlinkString, WritesSplittersTrapsAsUnicode) {
  EXPECT_EQ(quote_flink_string("a--b"), "U&'a\\002d\\002db'");
  EXPECT_EQ(quote_flink_string("a\tb'c\\;\n"), "U&'a\\0009b''c\\005c\\003b\\000a'");
}

TEST(QuoteMysqlString, SurvivesQuotesAndBackslashes) { EXPECT_EQ(quote_mysql_string("it's \\"), "'it\\'s \\\\'"); }

// The special characters of Java's patterns are those of ECMAScript's, so the standard library can read the patterns.
TEST(QuoteRegex, MatchesTheNameAndNothingNear) {
  for (const char* name : {"a.b", "t$1", "x+y", "(z)", "a|b", "q?", "[s]", "c^d", "e{2}", "f*", "back\\slash", "n,m"}) {
    auto pattern = quote_regex(name);
    const auto comma = pattern.find("\\,");
    if (comma != std::string::npos) pattern.erase(comma, 1);  // Debezium's splitter removes this backslash
    EXPECT_TRUE(std::regex_match(name, std::regex{pattern})) << pattern;
  }
  EXPECT_EQ(quote_regex("a.b"), "a[.]b");
  EXPECT_EQ(quote_regex("t$1"), "t[$]1");
  EXPECT_FALSE(std::regex_match("axb", std::regex{quote_regex("a.b")}));
}

TEST(CommentText, StaysOnOneLineWithoutTraps) {
  EXPECT_EQ(comment_text("a\nb--c;"), "a b- -c");
  EXPECT_EQ(comment_text("x; "), "x");
  EXPECT_EQ(comment_text("a\x1b[31m\x7f\u0085\u2028é"), "a [31m   é");
}

}  // namespace
}  // namespace smt::test
