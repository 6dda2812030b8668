// The rows in src/diagnostic/codes/: each code has a complete one, and the Chinese text says the same with the same
// fields.

#include "diagnostic/codes/rows.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <regex>
#include <set>

#include "smt/diagnostic.hpp"

namespace smt::test {
namespace {

using Tokens = std::set<std::string>;

Tokens found(std::string_view text, const std::regex& pattern, std::size_t group = 0) {
  Tokens tokens;
  const std::string all{text};
  for (std::sregex_iterator at{all.begin(), all.end(), pattern}, end; at != end; ++at) tokens.insert((*at)[group]);
  return tokens;
}

Tokens fields(std::string_view text) { return found(text, std::regex{R"(\{[0-9]\})"}); }

/// Returns keys, options, SQL words, types and versions: the words that no language changes.
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

constexpr CodeRow row(Code code, std::string_view id) {
  return {.code = code,
          .id = id,
          .severity = Severity::kNote,
          .grade = Grade::kA,
          .cause = "",
          .english = {.title = "", .text = "", .why = ""},
          .chinese = {.title = "", .text = "", .why = ""}};
}

/// The first three rows of the letter T, as its file has them, with other ids.
constexpr bool is_letter_t(const std::array<std::string_view, 3>& ids) {
  constexpr Code kNames[] = {Code::kTypeUnknown, Code::kTypeCapped, Code::kTypeHex};
  const std::array rows{row(kNames[0], ids[0]), row(kNames[1], ids[1]), row(kNames[2], ids[2])};
  return are_exactly(rows, 'T', Code::kTypeUnknown, Code::kTypeTime);
}

TEST(RowsOfALetter, HaveIdsOfTheLetterThatAscend) {
  EXPECT_TRUE(is_letter_t({"T001", "T002", "T003"}));
  EXPECT_TRUE(is_letter_t({"T001", "T005", "T080"}));
  EXPECT_FALSE(is_letter_t({"T001", "T001", "T003"}));
  EXPECT_FALSE(is_letter_t({"T001", "T003", "T002"}));
  EXPECT_FALSE(is_letter_t({"T001", "T002", "U003"}));
  EXPECT_FALSE(is_letter_t({"T001", "T02", "T03"}));
}

TEST(RowsOfALetter, AreOneForEachName) {
  const std::array rows{row(Code::kTypeUnknown, "T001"), row(Code::kTypeCapped, "T002")};
  EXPECT_TRUE(are_exactly(rows, 'T', Code::kTypeUnknown, Code::kTypeHex));
  EXPECT_FALSE(are_exactly(rows, 'T', Code::kTypeUnknown, Code::kTypeTime));    // one is missing at the end
  EXPECT_FALSE(are_exactly(rows, 'T', Code::kTypeUnknown, Code::kTypeCapped));  // one is too many
  EXPECT_FALSE(are_exactly(rows, 'T', Code::kColocation, Code::kTypeHex));      // one is missing at the beginning
  const std::array twice{row(Code::kTypeUnknown, "T001"), row(Code::kTypeUnknown, "T002")};
  EXPECT_FALSE(are_exactly(twice, 'T', Code::kTypeUnknown, Code::kTypeHex));
}

TEST(Rows, AreInTheOrderOfTheirNames) {
  const auto rows = all_code_rows();
  ASSERT_EQ(rows.size(), static_cast<std::size_t>(Code::kEnd));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    EXPECT_EQ(static_cast<std::size_t>(rows[i]->code), i) << rows[i]->id;
    EXPECT_EQ(&row_of(rows[i]->code), rows[i]) << rows[i]->id;
  }
}

TEST(Rows, AreFoundByTheirId) {
  EXPECT_EQ(find_row("K002"), &row_of(Code::kKeyless));
  EXPECT_EQ(find_row("k002"), &row_of(Code::kKeyless));
  for (const auto* id : {"", "K", "K00", "K0020", "K999", "kKeyless"}) EXPECT_EQ(find_row(id), nullptr) << id;
}

TEST(Rows, AreSentencesAndLines) {
  for (const auto* row : all_code_rows()) {
    const auto why = row->english.why;
    EXPECT_TRUE(why.ends_with('.')) << row->id << ": " << why;
    EXPECT_EQ(why.find_first_of("\n{"), why.find("{column}")) << row->id << ": " << why;
    EXPECT_NE(row->cause, "") << row->id;
    EXPECT_FALSE(row->cause.ends_with('\n')) << row->id;
    EXPECT_FALSE(row->settle.ends_with('\n')) << row->id;
    EXPECT_TRUE(row->settle.empty() || row->settle.starts_with('[')) << row->id << ": " << row->settle;
  }
}

TEST(Rows, TellHowToSettleWhatATableLoses) {
  constexpr Code kSettled[] = {Code::kKeyless,         Code::kKeyType,      Code::kTypeUnknown,
                               Code::kTypeCapped,      Code::kShardOddOne,  Code::kFlinkNoSplit,
                               Code::kDefaultZeroDate, Code::kNameDatabase, Code::kFlinkTimeZone};
  for (const auto code : kSettled) EXPECT_NE(row_of(code).settle, "") << row_of(code).id;
}

TEST(Words, AreThoseOfTheRow) {
  const auto& row = row_of(Code::kTypeYear);
  EXPECT_EQ(&words_of(Code::kTypeYear, Language::kEnglish), &row.english);
  EXPECT_EQ(&words_of(Code::kTypeYear, Language::kChinese), &row.chinese);
}

TEST(ChineseWords, AreThereForAllEnglishOnes) {
  const Tokens same_in_both{"YEAR 0000"};
  for (const auto* row : all_code_rows()) {
    const auto &english = row->english, &chinese = row->chinese;
    EXPECT_TRUE(chinese.title != english.title || same_in_both.contains(std::string{english.title})) << row->id;
    EXPECT_TRUE(chinese.text != english.text || english.text == "{0}") << row->id;
    EXPECT_NE(chinese.why, english.why) << row->id;
    EXPECT_EQ(chinese.hint.empty(), english.hint.empty()) << row->id;
    EXPECT_NE(chinese.title, "") << row->id;
    EXPECT_NE(chinese.text, "") << row->id;
    EXPECT_NE(chinese.why, "") << row->id;
  }
}

TEST(ChineseWords, KeepFieldsKeysAndWordsOfSql) {
  for (const auto* row : all_code_rows()) {
    expect_kept(row->id, "text", row->english.text, row->chinese.text);
    expect_kept(row->id, "hint", row->english.hint, row->chinese.hint);
    EXPECT_EQ(fields(row->chinese.title), Tokens{}) << row->id;
  }
}

TEST(ChineseWords, AreFilledWithTheArguments) {
  const Diagnostic finding{Code::kConfRepeatedKey, FileLine{"c.conf", 3}, {"db", "port", "2"}};
  EXPECT_EQ(message(finding, Language::kChinese), "[db] 'port' 在第 2 行已经设置过，以此处后面的值为准");
  EXPECT_EQ(message(finding, Language::kEnglish), message(finding));
  EXPECT_EQ(hint({Code::kConfUnknownKey, {}, {"db", "prot", "port"}}, Language::kChinese), "是否想写 'port'？");
  EXPECT_EQ(hint({Code::kConfUnknownKey, {}, {"db", "prot", ""}}, Language::kChinese), "");
}

/// Every template can be filled: the text itself has no single brace.
TEST(ChineseWords, CanBeFilled) {
  for (const auto* row : all_code_rows()) {
    const Diagnostic finding{row->code, {}, {"a0", "a1", "a2", "a3", "a4"}};
    EXPECT_NO_THROW(message(finding, Language::kChinese)) << row->id;
    EXPECT_NO_THROW(hint(finding, Language::kChinese)) << row->id;
  }
}

}  // namespace
}  // namespace smt::test
