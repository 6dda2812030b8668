#include "app/help.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "smt/diagnostic.hpp"

namespace smt {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

ParsedCommandLine help(const std::vector<std::string>& words) {
  std::vector<std::string> arguments{"help"};
  arguments.insert(arguments.end(), words.begin(), words.end());
  return parse_command_line(arguments);
}

TEST(PlainText, LeavesAwayWhatOnlyABrowserNeeds) {
  EXPECT_EQ(
      plain_text(
          "<a id=\"t021\"></a>\n### T021 · warning · narrow\n\n{0} is {1}\n\n**Why:** because a.\\*.b and \\*\nb\n\n"
          "```ini\n[types]\n\n# no heading\n**no mark**\n```\n"),
      "T021 · warning · narrow\n\n{0} is {1}\n\nWhy: because a.*.b and *\nb\n\n"
      "    [types]\n\n    # no heading\n    **no mark**\n");
  EXPECT_EQ(plain_text(""), "");
  EXPECT_EQ(plain_text("no newline"), "no newline\n");
  EXPECT_EQ(plain_text("** open\n```\nunclosed"), " open\n    unclosed\n");
}

TEST(HelpOnCodes, IsThereForEachInEveryCase) {
  for (const auto* row : all_code_rows()) {
    const std::string id{row->id}, small = static_cast<char>(id[0] + 32) + id.substr(1);
    const auto parsed = help({id});
    EXPECT_THAT(parsed.out, StartsWith(id + " · "))
        << id << " has no section: SMT_UPDATE_GOLDEN=1 and a build write it";
    EXPECT_THAT(parsed.out, Not(HasSubstr("```"))) << id;
    EXPECT_EQ(parsed.err, "") << id;
    EXPECT_EQ(help({small}).out, parsed.out) << id;
  }
}

TEST(HelpOnCodes, TellsCauseReasonAndLines) {
  const auto text = help({"t029"}).out;
  EXPECT_THAT(text, StartsWith("T029 · warning · BIGINT UNSIGNED as BIGINT\n\nvalues above 9223372036854775807"));
  EXPECT_THAT(text, HasSubstr("\nCause, for example:\n\n    [types]\n    bigint_unsigned = bigint\n"));
  EXPECT_THAT(text, HasSubstr("\nWay out: take bigint_unsigned = largeint"));
  EXPECT_THAT(text, HasSubstr("\nIn the conf:\n\n    [type-rule.N]\n    database = ^shop$\n    table = ^orders$\n"));
}

TEST(HelpOnCommands, IsTheirOwn) {
  EXPECT_EQ(help({"init"}).out, parse_command_line({"init", "--help"}).out);
  EXPECT_EQ(help({"help"}).out, parse_command_line({"help", "--help"}).out);
  EXPECT_EQ(help({}).out, parse_command_line({"--help"}).out);
  EXPECT_NE(help({}).out, "");
}

TEST(HelpOnUnknownWords, NamesTheNearest) {
  EXPECT_EQ(help({"t21"}).err, "no code or command is called 't21'; did you mean 'T021'?");
  EXPECT_EQ(help({"explian"}).err, "no code or command is called 'explian'; did you mean 'explain'?");
  EXPECT_EQ(help({"c"}).err, "no code or command is called 'c'");  // a letter of codes is none
  EXPECT_EQ(help({"\"></a>"}).err, "no code or command is called '\"></a>'");
  for (const auto* word : {"t21", "c", "", "--"}) EXPECT_FALSE(help({word}).command_line) << word;
}

TEST(HelpOnCodes, TakesOneWord) {
  EXPECT_NE(help({"T021", "T022"}).err, "");
  EXPECT_NE(help({"T021", "--dry-run"}).err, "");
}

}  // namespace
}  // namespace smt
