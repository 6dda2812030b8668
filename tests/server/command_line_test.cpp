// The options that need a server: what they print to stdout, and which files they write.
#include <gmock/gmock.h>

#include <sstream>

#include "server_fixture.hpp"

namespace smt::test {
namespace {

using ::testing::AnyOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Key;
using ::testing::Not;
using ::testing::StartsWith;

constexpr std::string_view kTables =
    "CREATE TABLE orders (id BIGINT PRIMARY KEY, note VARCHAR(20) COMMENT 'a;b -- c');"
    "CREATE TABLE log (at DATETIME NOT NULL, line TEXT);";  // no key: a warning, so that stderr is not empty

class CommandLine : public ServerTest {
 protected:
  void SetUp() override {
    ServerTest::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    create(kTables);
    conf_for_all();
  }
};
SMT_ON_EVERY_SERVER(CommandLine);

/// Returns the statements of a StarRocks file: without comment lines, split after each line that ends in ';'.
std::vector<std::string> statements_of(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream lines{text};
  std::string statement;
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.starts_with("--")) continue;
    statement += line + "\n";
    if (!line.ends_with(";")) continue;
    out.push_back(statement);
    statement.clear();
  }
  if (!statement.empty()) out.push_back(statement);
  return out;
}

TEST_P(CommandLine, StdoutCarriesStarrocksSqlOnly) {
  const auto outcome = tool({"--stdout", "starrocks"});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_FALSE(std::filesystem::exists(result()));
  const auto statements = statements_of(outcome.out);
  ASSERT_EQ(statements.size(), 3U) << outcome.out;
  for (const auto& statement : statements) {
    EXPECT_THAT(statement,
                AnyOf(StartsWith("CREATE DATABASE IF NOT EXISTS `"), StartsWith("CREATE TABLE IF NOT EXISTS `")));
  }
  EXPECT_THAT(outcome.err, HasSubstr("K002 warning no key: " + database() + ".log\n"));
}

TEST_P(CommandLine, StdoutIsTheTextOfTheFile) {
  for (const std::string dialect : {"starrocks", "flink"}) {
    const auto outcome = tool({"--stdout", dialect});
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    ASSERT_EQ(tool().exit_code, 0);
    EXPECT_EQ(statements_of(outcome.out), statements_of(results().at(dialect + "-create.all.sql")));
  }
}

/// Returns the names of the stages, without their times.
std::vector<std::string> stages_of(const std::string& err) {
  std::vector<std::string> out;
  std::istringstream lines{err.substr(err.find("timings:"))};
  std::string line;
  std::getline(lines, line);
  while (std::getline(lines, line)) out.push_back(line.substr(2, line.find("  ", 2) - 2));
  return out;
}

TEST_P(CommandLine, TimingsNameTheStagesAfterEverythingElse) {
  const auto outcome = tool({"--timings"});
  EXPECT_EQ(outcome.exit_code, 0);
  ASSERT_THAT(outcome.err, HasSubstr("timings:"));
  auto stages = stages_of(outcome.err);
  ASSERT_FALSE(stages.empty());
  EXPECT_THAT(stages.back(), StartsWith("CPU "));
  stages.pop_back();
  EXPECT_THAT(stages, ElementsAre("conf", "connect", "names", "match the names", "columns", "keys", "sizes", "catalog",
                                  "grants", "order of keys", "defaults of bytes", "checks", "partitions", "plan",
                                  "map and emit", "write", "compare, sync, rename", "findings", "in all"));
  EXPECT_THAT(tool({"explain", "--timings"}).err, HasSubstr("  explain  "));
  EXPECT_THAT(tool().err, Not(HasSubstr("timings:")));
}

TEST_P(CommandLine, AClosedPipeEndsQuietly) {
  Program how;
  how.to = Stdout::kClosed;
  const auto outcome = tool({"--stdout", "starrocks"}, how);
  EXPECT_THAT(outcome.err, Not(HasSubstr("error")));
  EXPECT_TRUE(outcome.exit_code == 0 || outcome.signal == SIGPIPE) << outcome.exit_code;
}

TEST_P(CommandLine, AFullDiskBehindStdoutIsAFailureOfTheWorld) {
  Program how;
  how.to = Stdout::kDevFull;
  const auto outcome = tool({"--stdout", "starrocks"}, how);
  EXPECT_EQ(outcome.exit_code, 3);
  EXPECT_THAT(outcome.err, HasSubstr("No space left on device"));
}

TEST_P(CommandLine, DryRunWritesNothingAndTellsDrift) {
  const auto before = tool({"--dry-run", "--exit-code"});
  EXPECT_EQ(before.exit_code, 1) << before.err;
  EXPECT_THAT(before.out, HasSubstr("starrocks-create.1.sql"));
  EXPECT_FALSE(std::filesystem::exists(result()));
  EXPECT_EQ(tool({"--dry-run"}).exit_code, 0);

  ASSERT_EQ(tool().exit_code, 0);
  const auto written = results();
  EXPECT_EQ(tool({"--dry-run", "--exit-code"}).exit_code, 0);

  sql("ALTER TABLE {db}.orders ADD COLUMN extra INT;");
  const auto after = tool({"--dry-run", "--exit-code"});
  EXPECT_EQ(after.exit_code, 1) << after.err;
  EXPECT_EQ(results(), written);
}

TEST_P(CommandLine, OnlyWritesJustThatTable) {
  const auto outcome = tool({"--only", database() + ".orders"});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  const auto text = results().at("starrocks-create.all.sql");
  EXPECT_THAT(text, HasSubstr("`orders`"));
  EXPECT_THAT(text, Not(HasSubstr("`log`")));
}

TEST_P(CommandLine, OnlyOfAnUnknownTableIsAUsageError) {
  const auto outcome = tool({"--only", database() + ".order"});
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("[C026]\n  hint: did you mean '" + database() + ".orders'?\n"));
  EXPECT_FALSE(std::filesystem::exists(result()));
}

TEST_P(CommandLine, ExplainTellsWhyAndWritesNothing) {
  const auto outcome = tool({"explain"});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_FALSE(std::filesystem::exists(result()));
  EXPECT_THAT(outcome.out, HasSubstr("  key           PRIMARY KEY(id): PRIMARY KEY in MySQL\n"));
  EXPECT_THAT(outcome.out,
              HasSubstr("DUPLICATE KEY(at, line): the leading columns, because MySQL has no key for it\n"));
}

TEST_P(CommandLine, ExplainTakesTablesAndFormat) {
  const auto outcome = tool({"explain", database() + ".orders", "--format", "json", "-q"});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, StartsWith("{\"schema_version\":1,\"target\":{\"database\":\"" + database() +
                                      "\",\"table\":\"orders\"},"));
  EXPECT_EQ(std::count(outcome.out.begin(), outcome.out.end(), '\n'), 1);
  const auto unknown = tool({"explain", database() + ".oders"});
  EXPECT_EQ(unknown.exit_code, 2);
  EXPECT_THAT(unknown.err, HasSubstr("hint: did you mean '" + database() + ".orders'?"));
}

TEST_P(CommandLine, OutputDirOverridesTheConf) {
  ASSERT_EQ(tool({"--output-dir", "deep/er"}).exit_code, 0);
  EXPECT_FALSE(std::filesystem::exists(result()));
  EXPECT_THAT(files_in(folder() / "deep/er"),
              ElementsAre(Key("flink-create.1.sql"), Key("flink-create.all.sql"), Key("starrocks-create.1.sql"),
                          Key("starrocks-create.all.sql")));
}

TEST_P(CommandLine, FindingsAsJsonAreOneObjectALine) {
  const auto outcome = tool({"--findings", "json"});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  std::istringstream lines{outcome.out};
  for (std::string line; std::getline(lines, line);)
    EXPECT_THAT(line, StartsWith("{\"schema_version\":1,\"code\":\"")) << line;
  EXPECT_THAT(outcome.out,
              HasSubstr("\"code\":\"K002\",\"severity\":\"warning\",\"place\":\"" + database() + ".log\""));
}

TEST_P(CommandLine, QuietSaysNothingWhenAllIsWell) {
  const auto outcome = tool({"-q", "--only", database() + ".orders"});
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_EQ(outcome.out + outcome.err, "");
}

TEST_P(CommandLine, NoPasswordInAnythingButTheFlinkFiles) {
  const auto outcome = tool({"-v", "--dry-run"});
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_THAT(outcome.out + outcome.err, Not(HasSubstr("p#w ")));
  EXPECT_THAT(outcome.out + outcome.err, Not(HasSubstr("sinkpw")));
  ASSERT_EQ(tool().exit_code, 0);
  EXPECT_THAT(results().at("starrocks-create.all.sql"), Not(HasSubstr("sinkpw")));
}

}  // namespace
}  // namespace smt::test
