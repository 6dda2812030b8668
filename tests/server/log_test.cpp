// The contents of --log for a run with a server. secrets_test.cpp tests that it contains no secret.
#include <gmock/gmock.h>

#include <regex>

#include "server_fixture.hpp"

namespace smt::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class Logs : public ServerTest {
 protected:
  void SetUp() override {
    ServerTest::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    create("CREATE TABLE orders (id BIGINT PRIMARY KEY, note VARCHAR(20)); CREATE TABLE visits (id INT);");
    conf_for_all();
  }
  std::string log() const { return read_file(folder() / "run.log"); }
  bool has_line(const std::string& pattern) const { return std::regex_search(log(), std::regex{pattern}); }
};
SMT_ON_EVERY_SERVER(Logs);

TEST_P(Logs, TellConnectionsAndStatementsWithRowsAndTime) {
  ASSERT_EQ(tool({"--log", "run.log"}).exit_code, 0);
  EXPECT_TRUE(has_line("info: connection \\d+ to 127\\.0\\.0\\.1:\\d+ as '" + database() + "', .+: server \\d"))
      << log();
  EXPECT_TRUE(has_line("debug: connection \\d+: 0 rows, \\d+\\.\\d ms: SET SESSION TRANSACTION READ ONLY\n")) << log();
  EXPECT_TRUE(has_line("debug: connection \\d+: 1 row, \\d+\\.\\d ms: SELECT @@version, ")) << log();
  EXPECT_TRUE(has_line("debug: connection \\d+: 3 rows, \\d+\\.\\d ms: SELECT .* FROM information_schema\\.COLUMNS"))
      << log();
  EXPECT_TRUE(has_line("info: stage connect: \\d+\\.\\d ms\n")) << log();
  EXPECT_TRUE(has_line("debug: connection \\d+: error 1142, \\d+\\.\\d ms: SELECT table_name, clustered_index_size"))
      << log();
}

TEST_P(Logs, AtInfoHaveNoStatement) {
  ASSERT_EQ(tool({"--log", "run.log", "--log-level", "info"}).exit_code, 0);
  EXPECT_THAT(log(), HasSubstr("info: connection "));
  EXPECT_THAT(log(), Not(HasSubstr("SELECT")));
}

TEST_P(Logs, TellEachAttemptToConnect) {
  ASSERT_EQ(tool({"--log", "run.log"}).exit_code, 0);
  conf_for_all(1);
  ASSERT_EQ(tool({"--log", "run.log"}).exit_code, 3);
  EXPECT_TRUE(has_line("info: no connection to 127\\.0\\.0\\.1:1 in plain text: error 200\\d: ")) << log();
  EXPECT_TRUE(has_line("info: .*error: .*\\[S002\\]; hint: ")) << log();
}

/// A view whose table was dropped.
TEST_P(Logs, TellWarningsOfTheServer) {
  sql("USE `{db}`; CREATE TABLE gone (id INT); CREATE VIEW shown AS SELECT id FROM gone; DROP TABLE gone;");
  ASSERT_EQ(tool({"--log", "run.log", "--log-level", "info"}).exit_code, 0);
  EXPECT_TRUE(
      has_line("info: connection \\d+: \\d+ warnings? of the server\n.*info:   Warning 1356: View '.*shown' "
               "references invalid table"))
      << log();
}

TEST_P(Logs, TellWhatAProbeAsks) {
  ASSERT_EQ(tool({"assess", "--probe", "--log", "run.log", "--log-level", "trace"}).exit_code, 0);
  EXPECT_THAT(log(), HasSubstr("debug: connection "));
}

}  // namespace
}  // namespace smt::test
