#include <gmock/gmock.h>

#include "cli_fixture.hpp"

namespace smt::test {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

TEST_F(Cli, HelpNamesEveryOptionOnStdout) {
  const auto outcome = tool({"--help"});
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_EQ(outcome.err, "");
  for (const auto* option :
       {"-c", "--from-snapshot", "--from-dump", "--database", "--only", "--output-dir", "--stdout", "--dry-run",
        "--exit-code", "--findings", "--print-types", "-q", "-v", "--timings", "--color", "--version", "--help"}) {
    EXPECT_THAT(outcome.out, HasSubstr(option));
  }
}

TEST_F(Cli, VersionIsOneLineOnStdout) {
  const auto outcome = tool({"--version"});
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_EQ(outcome.out, "starrocks-migrate-tool " SMT_VERSION "\n");
  EXPECT_EQ(outcome.err, "");
}

TEST_F(Cli, UnknownOptionIsAUsageError) {
  const auto outcome = tool({"--frobnicate"});
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_EQ(outcome.out, "");
  EXPECT_THAT(outcome.err, HasSubstr("error: "));
  EXPECT_THAT(outcome.err, HasSubstr("--frobnicate"));
  EXPECT_THAT(outcome.err, EndsWith("[O003]\n  hint: run starrocks-migrate-tool --help\n"));
}

TEST_F(Cli, ValuesOutsideTheChoicesAreUsageErrors) {
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{"--stdout", "oracle"},
                                                    {"--color", "pink"},
                                                    {"--findings", "xml"},
                                                    {"--only"},
                                                    {"stray-word"},
                                                    {"-q", "-v"},
                                                    {"-q", "--timings"},
                                                    {"--exit-code"}}) {
    const auto outcome = tool(arguments);
    EXPECT_EQ(outcome.exit_code, 2) << arguments.front();
    EXPECT_EQ(outcome.out, "") << arguments.front();
    EXPECT_THAT(outcome.err, HasSubstr("[O003]")) << arguments.front();
  }
}

TEST_F(Cli, EmptyPathsAreUsageErrors) {
  for (const auto& [option, value] :
       std::vector<std::pair<std::string, std::string>>{{"--conf", "FILE"},
                                                        {"--output-dir", "DIR"},
                                                        {"--from-snapshot", "FILE"},
                                                        {"--from-dump", "FILE|FOLDER|-"}}) {
    const auto outcome = tool({option, ""});
    EXPECT_EQ(outcome.exit_code, 2) << option;
    EXPECT_THAT(outcome.err, HasSubstr("error: " + option + ": the value is empty; expected " + value + " [O003]\n"));
  }
}

TEST_F(Cli, ExplainHasAHelpOfItsOwn) {
  const auto outcome = tool({"explain", "--help"});
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_THAT(outcome.out, HasSubstr("DB.TABLE ..."));
  EXPECT_THAT(outcome.out, HasSubstr("--format text|json"));
}

TEST_F(Cli, ExplainTakesNoOptionsOfFiles) {
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{"explain", "--dry-run"},
                                                    {"explain", "--stdout", "flink"},
                                                    {"--output-dir", "x", "explain"},
                                                    {"explain", "--only", "a.b"},
                                                    {"explain", "--findings", "json"},
                                                    {"--print-types", "explain"}}) {
    const auto outcome = tool(arguments);
    EXPECT_EQ(outcome.exit_code, 2);
    EXPECT_THAT(outcome.err, HasSubstr("error: explain writes no SQL files: --"));
  }
}

TEST_F(Cli, AssessHasAHelpOfItsOwn) {
  const auto outcome = tool({"assess", "--help"});
  EXPECT_EQ(outcome.exit_code, 0);
  for (const auto* option :
       {"--format text|json|html", "-o,--output FILE", "--all", "--fail-on warning|error|B|C|D", "--lang en|zh"}) {
    EXPECT_THAT(outcome.out, HasSubstr(option));
  }
}

TEST_F(Cli, AssessTakesNoOptionsOfFilesAndNoOtherWords) {
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{"assess", "--dry-run"},
                                                    {"assess", "--stdout", "flink"},
                                                    {"assess", "--findings", "json"},
                                                    {"assess", "--format", "xml"},
                                                    {"assess", "--fail-on", "A"},
                                                    {"assess", "--lang", "fr"},
                                                    {"--all"}}) {
    const auto outcome = tool(arguments);
    EXPECT_EQ(outcome.exit_code, 2) << arguments.back();
    EXPECT_EQ(outcome.out, "") << arguments.back();
    EXPECT_THAT(outcome.err, HasSubstr("[O003]")) << arguments.back();
  }
}

TEST_F(Cli, CheckAsksServersAndWritesNothing) {
  EXPECT_THAT(tool({"check", "--help"}).out, HasSubstr("--format text|json"));
  for (const auto& [arguments, error] : std::vector<std::pair<std::vector<std::string>, std::string>>{
           {{"check", "--json"}, "check writes no SQL files: --json does not apply; use --format json"},
           {{"assess", "--json"}, "assess writes no SQL files: --json does not apply; use --format json"},
           {{"explain", "--json"}, "explain writes no SQL files: --json does not apply; use --format json"},
           {{"snapshot", "--json", "-o", "a"}, "snapshot writes no SQL files: --json does not apply [O003]"},
           {{"check", "--dry-run"}, "check writes no SQL files: --dry-run does not apply"},
           {{"check", "--findings", "json"}, "check writes no SQL files: --findings does not apply"},
           {{"check", "--from-snapshot", "a"}, "check connects to the servers: --from-snapshot does not apply"},
           {{"check", "--from-dump", "-"}, "check connects to the servers: --from-dump does not apply"},
           {{"check", "--format", "html"}, "--format: 'html': expected text or json"}}) {
    const auto outcome = tool(arguments);
    EXPECT_EQ(outcome.exit_code, 2);
    EXPECT_THAT(outcome.err, HasSubstr("error: " + error)) << arguments.back();
  }
}

TEST_F(Cli, InitSaysWhatIsWrongWithAUrl) {
  for (const auto& [url, why] : std::vector<std::pair<std::string, std::string>>{
           {"postgres://h", "it does not begin with mysql://"},
           {"h:3306", "it does not begin with mysql://"},
           {"mysql://", "no host"},
           {"mysql://u@h:0", "a port that is not a number from 1 to 65535"},
           {"mysql://u@[::1", "a [ without its ]"},
           {"mysql://:p@h", "no user before the @"},
           {"mysql://u%zz@h", "a % without two hexadecimal digits after it; write %25 for a %"},
           {"mysql://u%0a@h", "a control character"},
           {"mysql://u@h?x=1", "an unknown parameter after the ?; known parameters are socket and ssl_mode"}}) {
    const auto outcome = tool({"init", "--from", url, "--print"});
    EXPECT_EQ(outcome.exit_code, 2);
    EXPECT_THAT(outcome.err, HasSubstr("error: --from: " + why + " [O007]")) << url;
  }
}

TEST_F(Cli, InitTouchesNoConfThatIsThere) {
  conf("[db]\n");
  const auto outcome = tool({"init", "-c", "a.conf"});
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("the file already exists; init does not change it [O006]"));
}

TEST_F(Cli, InitNeedsAServer) {
  for (const auto* socket : {"/run/mysqld/mysqld.sock", "/var/lib/mysql/mysql.sock"}) {
    if (std::filesystem::exists(socket)) GTEST_SKIP() << "the option files of this machine name a server";
  }
  Program how;
  how.environment["HOME"] = folder().string();
  for (const auto& arguments : {std::vector<std::string>{"init"}, {"init", "--print"}}) {
    const auto outcome = tool(arguments, how);
    EXPECT_EQ(outcome.exit_code, 2);
    EXPECT_THAT(outcome.err, StartsWith("error: init needs --from mysql://user@host:3306/database [O003]\n"));
  }
}

TEST_F(Cli, InitNamesAFolderThatCannotBeAConf) {
  for (const auto& arguments : {std::vector<std::string>{"init", "-c", "."}, {"init", "-c", ".", "--force"}}) {
    const auto outcome = tool(arguments);
    EXPECT_EQ(outcome.exit_code, 2);
    EXPECT_THAT(outcome.err, StartsWith("error: . is a folder; -c needs the name of a file [O003]\n"));
  }
}

TEST_F(Cli, InitTakesNoHyphenForAConf) {
  const auto outcome = tool({"init", "-c", "-", "--from", "mysql://u:p@127.0.0.1:1"});
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_THAT(outcome.err,
              StartsWith("error: --conf needs a value: FILE; use --print to print the conf to stdout [O003]\n"));
  EXPECT_FALSE(std::filesystem::exists(folder() / "-"));
}

TEST_F(Cli, InitPlacesWhatItFindsAtTheUrl) {
  const auto outcome = tool({"init", "--from", "mysql://USER:p@HOST:1", "-c", "new.conf"});
  EXPECT_EQ(outcome.exit_code, 3);
  EXPECT_THAT(outcome.err,
              HasSubstr("\n--from: warning: [db] host = 'HOST': 'HOST' is a placeholder; write a host name "
                        "or an IP address [C083]\n"));
  EXPECT_THAT(outcome.err, HasSubstr("\n--from: error: "));
  EXPECT_THAT(outcome.err, Not(HasSubstr("new.conf")));
}

TEST_F(Cli, ExplainKnowsTwoFormats) {
  const auto outcome = tool({"explain", "--format", "markdown"});
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("--format: 'markdown': expected text or json"));
}

TEST_F(Cli, PrintTypesIsATableOnStdout) {
  const auto outcome = tool({"--print-types"});
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_EQ(outcome.err, "");
  for (const auto* type : {"bigint", "LARGEINT", "DECIMAL(20, 0)", "VARCHAR", "enum", "geometry"}) {
    EXPECT_THAT(outcome.out, HasSubstr(type));
  }
}

TEST_F(Cli, FullDiskBehindStdoutIsAFailureOfTheWorld) {
  Program how;
  how.to = Stdout::kDevFull;
  const auto outcome = tool({"--print-types"}, how);
  EXPECT_EQ(outcome.exit_code, 3);
  EXPECT_THAT(outcome.err, HasSubstr("No space left on device"));
}

TEST_F(Cli, ReaderGoneFromStdoutIsNoError) {
  Program how;
  how.to = Stdout::kClosed;
  const auto outcome = tool({"--print-types"}, how);
  EXPECT_THAT(outcome.err, Not(HasSubstr("error")));
  EXPECT_TRUE(outcome.exit_code == 0 || outcome.signal == SIGPIPE) << outcome.exit_code;
}

TEST_F(Cli, ColourOnlyWhenAskedFor) {
  EXPECT_THAT(tool({"-c", "nowhere.conf"}).err, Not(HasSubstr("\033")));
  EXPECT_THAT(tool({"-c", "nowhere.conf", "--color", "never"}).err, Not(HasSubstr("\033")));
  EXPECT_THAT(tool({"-c", "nowhere.conf", "--color", "always"}).err, HasSubstr("\033[31merror\033[0m"));
}

}  // namespace
}  // namespace smt::test
