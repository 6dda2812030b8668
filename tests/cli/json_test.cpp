// --json of the built executable: one object at the end of every run that started.

#include <gmock/gmock.h>

#include "cli_fixture.hpp"
#include "tools/json_schema.hpp"

namespace smt::test {
namespace {

using ::testing::HasSubstr;

class CliJson : public Cli {
 protected:
  Outcome demo(std::vector<std::string> arguments) const {
    const std::string golden = SMT_SOURCE_DIR "/tests/golden/demo/";
    arguments.insert(arguments.end(), {"-c", golden + "config.conf", "--from-snapshot", golden + "catalog.snapshot"});
    return tool(std::move(arguments));
  }
  static Json parsed(const Outcome& outcome) {
    const auto document = Json::parse(outcome.out);
    const auto schema = Json::parse(read_file(SMT_SOURCE_DIR "/docs/run.schema.json"));
    EXPECT_EQ(SchemaValidator{schema}.problem(document, schema, "run"), "");
    return document;
  }
};

TEST_F(CliJson, TellsWhatARunDid) {
  const auto outcome = demo({"--json", "--output-dir", "r"});
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_THAT(outcome.err, HasSubstr("1 rule, 3 tables → 3 targets"));
  const auto run = parsed(outcome);
  EXPECT_EQ(run["version"], SMT_VERSION);
  EXPECT_EQ(run["exit_code"], 0);
  EXPECT_EQ(run["folder"], "r");
  EXPECT_EQ(run["dry_run"], false);
  ASSERT_EQ(run["files"].size(), 4U);
  EXPECT_EQ(run["files"][0]["path"], "r/flink-create.1.sql");
  EXPECT_EQ(run["files"][0]["change"], "new");
  EXPECT_EQ(run["targets"], 3);
  EXPECT_EQ(run["flink_jobs"].size(), 3U);
  EXPECT_EQ(run["stages"][0]["name"], "conf");
  std::size_t findings = 0;
  for (const auto& code : run["codes"]) findings += code["findings"].get<std::size_t>();
  EXPECT_EQ(findings, run["findings"].size());
}

TEST_F(CliJson, OfADryRunIsAllThatGoesToStdout) {
  ASSERT_EQ(demo({"--output-dir", "r"}).exit_code, 0);
  const auto run = parsed(demo({"--json", "--dry-run", "--output-dir", "r"}));
  EXPECT_EQ(run["dry_run"], true);
  EXPECT_EQ(run["files"][0]["change"], "same");
}

TEST_F(CliJson, TellsWhyARunFailed) {
  const auto missing = tool({"--json", "-c", "nowhere.conf"});
  EXPECT_EQ(missing.exit_code, 2);
  EXPECT_EQ(parsed(missing)["exit_code"], 2);
  EXPECT_EQ(parsed(missing)["findings"][0]["code"], "C001");
  EXPECT_EQ(parsed(missing)["files"], Json::array());
  EXPECT_EQ(parsed(missing)["folder"], nullptr);
  const auto snapshot =
      tool({"--json", "-c", SMT_SOURCE_DIR "/tests/golden/demo/config.conf", "--from-snapshot", "none"});
  EXPECT_EQ(snapshot.exit_code, 2);
  EXPECT_EQ(parsed(snapshot)["findings"].back()["severity"], "error");
}

TEST_F(CliJson, CountsALogThatCouldNotBeWritten) {
  const auto run = parsed(demo({"--json", "--log", "/dev/full", "--output-dir", "r"}));
  EXPECT_EQ(run["exit_code"], 3);
  EXPECT_EQ(run["findings"].back()["code"], "O001");
}

TEST_F(CliJson, StandsBesideNothingElseThatPrintsToStdout) {
  for (const std::vector<std::string>& other :
       {std::vector<std::string>{"--stdout", "flink"}, {"--findings", "json"}, {"--print-types"}, {"explain"}}) {
    auto arguments = other;
    arguments.emplace_back("--json");
    EXPECT_EQ(demo(arguments).exit_code, 2) << other.front();
  }
}

}  // namespace
}  // namespace smt::test
