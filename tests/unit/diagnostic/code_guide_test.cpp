// Each code has its rows in code_guides.inc and codes_zh.inc, and the Chinese says the same with the same fields.

#include "smt/code_guide.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>
#include <set>

namespace smt {
namespace {

using Tokens = std::set<std::string>;

Tokens found(std::string_view text, const std::regex& pattern, std::size_t group = 0) {
  Tokens tokens;
  const std::string all{text};
  for (std::sregex_iterator at{all.begin(), all.end(), pattern}, end; at != end; ++at) tokens.insert((*at)[group]);
  return tokens;
}

Tokens fields(std::string_view text) { return found(text, std::regex{R"(\{[0-9]\})"}); }

/// Keys, options, SQL words, types, versions: what no language changes.
Tokens fixed_words(std::string_view text) {
  static const std::regex word{
      R"([A-Za-z0-9.*-]*[A-Za-z0-9]_[A-Za-z0-9_*]+|--[a-z]+|flink[a-z.*-]+[a-z*]|[A-Z]{3,}|[0-9][0-9.,]*[0-9])"};
  return found(text, word);
}

void expect_kept(std::string_view id, const char* part, std::string_view english, std::string_view chinese) {
  EXPECT_EQ(fields(chinese), fields(english)) << id << ", " << part << ": the fields differ";
  for (const auto& word : fixed_words(english)) {
    EXPECT_NE(chinese.find(word), std::string_view::npos)
        << id << ", " << part << ": '" << word << "' is lost in Chinese";
  }
}

TEST(Guides, HaveARowForEachCode) {
  for (const auto* row : all_code_rows()) {
    const auto& guide = guide_of(row->code);
    EXPECT_NE(guide.cause, "") << row->id << " has no row in include/smt/code_guides.inc";
    EXPECT_NE(guide.why, "") << row->id << " has no row in include/smt/code_guides.inc";
  }
}

TEST(Guides, AreSentencesAndLines) {
  for (const auto* row : all_code_rows()) {
    const auto& guide = guide_of(row->code);
    if (guide.why.empty()) continue;
    EXPECT_TRUE(guide.why.ends_with('.')) << row->id << ": " << guide.why;
    EXPECT_EQ(guide.why.find_first_of("\n{"), guide.why.find("{column}")) << row->id << ": " << guide.why;
    EXPECT_FALSE(guide.cause.ends_with('\n')) << row->id;
    EXPECT_FALSE(guide.settle.ends_with('\n')) << row->id;
    EXPECT_TRUE(guide.settle.empty() || guide.settle.starts_with('[')) << row->id << ": " << guide.settle;
  }
}

TEST(Guides, TellHowToSettleWhatATableLoses) {
  constexpr Code kSettled[] = {Code::kKeyless,         Code::kKeyType,      Code::kTypeUnknown,
                               Code::kTypeCapped,      Code::kShardOddOne,  Code::kFlinkNoSplit,
                               Code::kDefaultZeroDate, Code::kNameDatabase, Code::kFlinkTimeZone};
  for (const auto code : kSettled) EXPECT_NE(guide_of(code).settle, "") << row_of(code).id;
}

TEST(EnglishWords, AreThoseOfTheTables) {
  for (const auto* row : all_code_rows()) {
    const auto& words = words_of(row->code, Language::kEnglish);
    EXPECT_EQ(words.title, row->title);
    EXPECT_EQ(words.text, row->text);
    EXPECT_EQ(words.hint, row->hint);
    EXPECT_EQ(words.why, guide_of(row->code).why);
  }
}

TEST(ChineseWords, HaveARowForEachCode) {
  const Tokens same_in_both{"YEAR 0000"};
  for (const auto* row : all_code_rows()) {
    const auto& words = words_of(row->code, Language::kChinese);
    const auto where = std::string{row->id} + " has no row in include/smt/codes_zh.inc, or not all of it";
    EXPECT_TRUE(words.title != row->title || same_in_both.contains(std::string{row->title})) << where;
    EXPECT_TRUE(words.text != row->text || row->text == "{0}") << where;
    EXPECT_NE(words.why, guide_of(row->code).why) << where;
    EXPECT_EQ(words.hint.empty(), row->hint.empty()) << where;
    EXPECT_NE(words.title, "") << where;
    EXPECT_NE(words.text, "") << where;
    EXPECT_NE(words.why, "") << where;
  }
}

TEST(ChineseWords, KeepFieldsKeysAndWordsOfSql) {
  for (const auto* row : all_code_rows()) {
    const auto& words = words_of(row->code, Language::kChinese);
    expect_kept(row->id, "text", row->text, words.text);
    expect_kept(row->id, "hint", row->hint, words.hint);
    EXPECT_EQ(fields(words.title), Tokens{}) << row->id;
  }
}

TEST(ChineseWords, AreFilledWithTheArguments) {
  const Diagnostic finding{Code::kConfRepeatedKey, FileLine{"c.conf", 3}, {"db", "port", "2"}};
  EXPECT_EQ(message(finding, Language::kChinese), "[db] 'port' 在第 2 行已经设置过，以此处的值为准");
  EXPECT_EQ(message(finding, Language::kEnglish), message(finding));
  EXPECT_EQ(hint({Code::kConfUnknownKey, {}, {"db", "prot", "port"}}, Language::kChinese), "是否想写 'port'？");
  EXPECT_EQ(hint({Code::kConfUnknownKey, {}, {"db", "prot", ""}}, Language::kChinese), "");
}

/// Every template can be filled: no brace of the text itself stands alone.
TEST(ChineseWords, CanBeFilled) {
  for (const auto* row : all_code_rows()) {
    const Diagnostic finding{row->code, {}, {"a0", "a1", "a2", "a3", "a4"}};
    EXPECT_NO_THROW(message(finding, Language::kChinese)) << row->id;
    EXPECT_NO_THROW(hint(finding, Language::kChinese)) << row->id;
  }
}

}  // namespace
}  // namespace smt
