// `help` of the built executable: no file is read at run time.

#include <gmock/gmock.h>

#include "cli_fixture.hpp"

namespace smt::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

TEST_F(Cli, HelpExplainsACodeWithoutAConfOrAPage) {
  const auto outcome = tool({"help", "K002"});
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_EQ(outcome.err, "");
  EXPECT_THAT(outcome.out, StartsWith("K002 · warning · no key\n\nno PRIMARY KEY and no UNIQUE key"));
  EXPECT_THAT(outcome.out, HasSubstr("\nWhy: A primary key table finds"));
  EXPECT_THAT(outcome.out, HasSubstr("\nCause, for example:\n\n    CREATE TABLE page_views ("));
  EXPECT_THAT(outcome.out, HasSubstr("\nWhat to do: add a primary key in MySQL\n"));
  EXPECT_THAT(outcome.out, HasSubstr("    primary_key = COLUMN_1, COLUMN_2\n"));
  EXPECT_THAT(outcome.out, Not(HasSubstr("K003")));
}

TEST_F(Cli, HelpTakesACodeInAnyCase) {
  EXPECT_EQ(tool({"help", "k002"}).out, tool({"help", "K002"}).out);
  EXPECT_EQ(tool({"-q", "help", "k002"}).out, tool({"help", "K002"}).out);
}

TEST_F(Cli, HelpOfCommandsAndOfTheToolIsTheirHelp) {
  for (const auto* command : {"init", "explain", "snapshot", "help"}) {
    const auto outcome = tool({"help", command});
    EXPECT_EQ(outcome.exit_code, 0) << command;
    EXPECT_EQ(outcome.out, tool({command, "--help"}).out) << command;
    EXPECT_NE(outcome.out, "") << command;
  }
  EXPECT_EQ(tool({"help"}).out, tool({"--help"}).out);
}

TEST_F(Cli, HelpOnAnUnknownWordIsAUsageErrorThatNamesTheNearest) {
  const auto code = tool({"help", "k02"});
  EXPECT_EQ(code.exit_code, 2);
  EXPECT_EQ(code.out, "");
  EXPECT_EQ(code.err,
            "error: no code or command has the name 'k02'; did you mean 'K002'? [O003]\n"
            "  hint: run starrocks-migrate-tool --help\n");
  EXPECT_THAT(tool({"help", "snapshto"}).err, HasSubstr("did you mean 'snapshot'?"));
  EXPECT_THAT(tool({"help", "\x1B[2J"}).err, StartsWith("error: no code or command has the name '\\x1B[2J' [O003]"));
  EXPECT_EQ(tool({"help", "K002", "K003"}).exit_code, 2);
  EXPECT_EQ(tool({"help", "K002", "--dry-run"}).exit_code, 2);
}

TEST_F(Cli, HelpThatCannotBeWrittenIsNoSuccess) {
  Program how;
  how.to = Stdout::kDevFull;
  EXPECT_NE(tool({"help", "K002"}, how).exit_code, 0);
}

}  // namespace
}  // namespace smt::test
