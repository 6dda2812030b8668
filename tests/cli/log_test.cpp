// --log of the built executable, with a snapshot.

#include <gmock/gmock.h>

#include "cli_fixture.hpp"

namespace smt::test {
namespace {

using ::testing::AllOf;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

class CliLog : public Cli {
 protected:
  /// Runs a command on the recorded demo schema.
  Outcome demo(std::vector<std::string> arguments, Program how = {}) const {
    const std::string golden = SMT_SOURCE_DIR "/tests/golden/demo/";
    arguments.insert(arguments.end(), {"-c", golden + "config.conf", "--from-snapshot", golden + "catalog.snapshot"});
    return tool(std::move(arguments), std::move(how));
  }
  std::string log() const { return read_file(folder() / "run.log"); }
};

TEST_F(CliLog, TellsOfTheWholeRun) {
  const auto outcome = demo({"--log", "run.log", "--output-dir", "r"});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  const auto text = log();
  EXPECT_THAT(text, StartsWith("starrocks-migrate-tool log\n"));
  EXPECT_THAT(text, HasSubstr(" info: starrocks-migrate-tool " SMT_VERSION " with client library "));
  EXPECT_THAT(text, HasSubstr(": --log run.log --output-dir r -c "));
  EXPECT_THAT(text, HasSubstr("demo/config.conf, [table-rule.N] sections: 1\n"));
  EXPECT_THAT(text, HasSubstr(" info: demo.page_views: warning: no PRIMARY KEY and no UNIQUE key"));
  EXPECT_THAT(text, HasSubstr(" debug: reading the names of all tables\n"));
  EXPECT_THAT(text, HasSubstr(" info: new      r/starrocks-create.1.sql\n"));
  EXPECT_THAT(text, HasSubstr(" info: stage conf: "));
  EXPECT_THAT(text, HasSubstr(" info: exit code 0 after "));
  EXPECT_THAT(text, EndsWith(" s\n"));
}

TEST_F(CliLog, ChangesNothingElse) {
  const auto plain = demo({"--stdout", "flink", "-v"});
  const auto logged = demo({"--stdout", "flink", "-v", "--log", "run.log", "--log-level", "trace"});
  EXPECT_EQ(logged.out, plain.out);
  EXPECT_EQ(logged.exit_code, plain.exit_code);
  EXPECT_EQ(demo({"explain", "--log", "run.log"}).out, demo({"explain"}).out);
}

TEST_F(CliLog, IsForEveryCommandAndGoesOn) {
  for (const std::vector<std::string>& command :
       {std::vector<std::string>{"explain"}, {"assess"}, {"snapshot", "-o", "-"}, {"--print-types"}}) {
    auto arguments = command;
    arguments.insert(arguments.end(), {"--log", "run.log"});
    EXPECT_EQ(demo(arguments).exit_code, 0);
    EXPECT_THAT(log(), HasSubstr(": " + command.front() + " "));
  }
}

TEST_F(CliLog, CanBeAskedForByTheEnvironment) {
  Program how;
  how.environment = {{"SMT_LOG", "run.log"}};
  EXPECT_EQ(demo({"explain"}, how).exit_code, 0);
  EXPECT_THAT(log(), HasSubstr("info: exit code 0"));
}

TEST_F(CliLog, OnStderrStandsBesideTheRest) {
  const auto outcome = demo({"-q", "--stdout", "starrocks", "--log", "-", "--log-level", "info"});
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_THAT(outcome.out, Not(HasSubstr(" info: ")));
  EXPECT_THAT(outcome.err, AllOf(HasSubstr(" info: stage conf: "), Not(HasSubstr(" debug: "))));
}

TEST_F(CliLog, HoldsWhyARunFailed) {
  EXPECT_EQ(tool({"--log", "run.log", "-c", "nowhere.conf"}).exit_code, 2);
  EXPECT_THAT(log(), HasSubstr(" info: error: cannot read the conf file 'nowhere.conf': No such file or directory "
                               "[C001]; hint: name the conf with -c FILE"));
  EXPECT_THAT(log(), HasSubstr("exit code 2"));
}

TEST_F(CliLog, LeavesAStrangersFileAndWritesNothing) {
  write_file(folder() / "run.log", "mine\n");
  const auto outcome = demo({"--log", "run.log"});
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_THAT(outcome.err, StartsWith("error: the log run.log: the file exists and is not a log of this tool"));
  EXPECT_EQ(log(), "mine\n");
  EXPECT_FALSE(wrote_results());
  EXPECT_EQ(demo({"--log", "/no/such/folder/x"}).exit_code, 3);
  EXPECT_FALSE(wrote_results());
}

TEST_F(CliLog, ThatCannotBeWrittenEndsTheRunWithAFailureOnceItIsDone) {
  const auto outcome = demo({"--log", "/dev/full", "--output-dir", "r"});
  EXPECT_EQ(outcome.exit_code, 3);
  EXPECT_THAT(outcome.err, EndsWith("/dev/full: error: cannot write the log: No space left on device [O001]\n"
                                    "  hint: free space on that disk; or choose another path\n"));
  EXPECT_TRUE(std::filesystem::exists(folder() / "r" / "starrocks-create.1.sql"));
}

TEST_F(CliLog, WhoseReaderWentAwayIsNoFailure) {
  Program shell;
  shell.command = {"sh", "-c",     "mkfifo fifo; head -n 1 fifo > first & \"$@\" --log fifo; code=$?; wait; exit $code",
                   "sh", SMT_TOOL, "--print-types"};
  shell.folder = folder();
  EXPECT_EQ(run(shell).exit_code, 0);
  EXPECT_THAT(read_file(folder() / "first"), HasSubstr(" info: starrocks-migrate-tool "));
}

TEST_F(CliLog, LevelNeedsALog) {
  const auto outcome = tool({"--log-level", "trace"});
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_THAT(outcome.err, StartsWith("error: --log-level needs --log FILE or SMT_LOG [O003]"));
  EXPECT_THAT(tool({"--log-level", "warn"}).err, HasSubstr("--log-level: 'warn': expected info, debug or trace"));
}

}  // namespace
}  // namespace smt::test
