#include "cli/code_help.hpp"

#include <gtest/gtest.h>

#include <iterator>
#include <regex>

namespace smt::test {
namespace {

std::ptrdiff_t words_in(const std::string& text) {
  const std::regex word{"[A-Za-z]{2,}"};
  return std::distance(std::sregex_iterator{text.begin(), text.end(), word}, std::sregex_iterator{});
}

TEST(CodeHelp, SaysAllThatTheRowSays) {
  EXPECT_EQ(code_help(row_of(Code::kTypeUnsignedBigint)),
            "T029 · warning · BIGINT UNSIGNED as BIGINT\n\n"
            "values above 9223372036854775807 do not fit into BIGINT; Flink turns them into\nother numbers\n\n"
            "Grade of its table in `assess`: C.\n\n"
            "Why: BIGINT is half the size of LARGEINT and enough for every id that is counted\n"
            "up. Half of all random 64-bit numbers, such as hashes, exceed the limit.\n\n"
            "Cause, for example:\n\n"
            "    [types]\n    bigint_unsigned = bigint\n    # and id BIGINT UNSIGNED\n\n"
            "What to do: if such values occur, set bigint_unsigned = largeint\n\n"
            "In the conf:\n\n"
            "    [type-rule.N]\n    database = ^shop$\n    table = ^orders$\n    column = ^note$\n"
            "    bigint_unsigned = largeint\n");
}

TEST(CodeHelp, OmitsWhatTheRowDoesNotHave) {
  EXPECT_EQ(code_help(row_of(Code::kConfBadLine)),
            "C003 · error · conf line not understood\n\n"
            "expected [section], key = value or a comment; found …\n\n"
            "Why: If the tool guessed what a line means, it might process the wrong tables.\n"
            "The run ends before the tool connects to the server, and writes nothing.\n\n"
            "Cause, for example:\n\n"
            "    [table-rule.1]\n    table\n");
}

TEST(CodeHelp, ShowsAnExampleOfATextThatSaysLittleWithoutItsArguments) {
  EXPECT_EQ(code_help(row_of(Code::kConfOnlyUnknown)),
            "C026 · error · no such table\n\n"
            "shop.oders: the database shop shows no table with this name\n\n"
            "Why: --only and the tables of explain are names of single tables that a rule\n"
            "owns. Without such a table there is nothing to write or to explain, so the tool\n"
            "writes nothing.\n\n"
            "Cause, for example:\n\n"
            "    starrocks-migrate-tool --only shop.oders\n\n"
            "What to do: did you mean 'shop.orders'?\n");
  for (const auto* row : all_code_rows()) {
    const auto text = spoken(row->english.text);
    const bool has_arguments = text.find("…") != std::string::npos;
    EXPECT_TRUE(!has_arguments || words_in(text) > 4 || !row->sample[0].empty()) << row->id << ": " << text;
  }
}

TEST(CodeHelp, KeepsEmptyLinesEmpty) {
  EXPECT_EQ(
      code_help({.code = Code::kConfBadLine,
                 .id = "X001",
                 .severity = Severity::kNote,
                 .grade = Grade::kA,
                 .cause = "[db]\n\nhost",
                 .english = {.title = "a title", .text = "{{0}} is {0}", .hint = "write ${{VARIABLE}}", .why = "Why."},
                 .chinese = {.title = "", .text = "", .why = ""}}),
      "X001 · note · a title\n\n{0} is …\n\nWhy: Why.\n\nCause, for example:\n\n    [db]\n\n    host\n\n"
      "What to do: write ${VARIABLE}\n");
}

TEST(CodeHelp, NeverPrintsTheNumberOfAnArgument) {
  for (const auto* row : all_code_rows()) {
    const auto help = code_help(*row);
    for (const auto* field : {"{0}", "{1}", "{2}", "{3}"}) EXPECT_EQ(help.find(field), std::string::npos) << help;
    EXPECT_EQ(help.find("{database}"), std::string::npos) << help;
  }
}

TEST(CodeHelp, NamesValuesOfConfLinesInCapitals) {
  EXPECT_NE(code_help(row_of(Code::kPartitionsOffered)).find("\n    partition_key = VALUE\n"), std::string::npos);
}

TEST(Wrapped, BreaksAtSpacesAndKeepsLongWords) {
  const std::string word(60, 'a'), longer(120, 'b');
  EXPECT_EQ(wrapped(""), "");
  EXPECT_EQ(wrapped("a b"), "a b");
  EXPECT_EQ(wrapped(word + " " + word), word + "\n" + word);
  EXPECT_EQ(wrapped("x " + longer + " y"), "x\n" + longer + "\ny");
}

}  // namespace
}  // namespace smt::test
