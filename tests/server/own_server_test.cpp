// Tests on a server that no other test uses; it starts again after a shutdown (scripts/test.sh, SMT_TEST_MARIADB_OWN).
#include <gmock/gmock.h>

#include <chrono>
#include <limits>
#include <optional>
#include <thread>

#include "server_fixture.hpp"
#include "tools/tcp_proxy.hpp"

namespace smt::test {
namespace {

using ::testing::HasSubstr;

const Program kPatient = [] {
  Program program;
  program.timeout = std::chrono::minutes{4};
  return program;
}();

class OwnServer : public ServerTest {
 protected:
  void SetUp() override {
    find_server();
    if (IsSkipped() || HasFatalFailure()) return;
    turn_.emplace(port());  // before any question to the server: another test may have shut it down
    create_user();
  }

  /// Returns once the server answers again. Runs on a thread of its own, so it throws nothing.
  void restart() const {
    while (uptime() < 2) nap();
    const auto begun = std::chrono::steady_clock::now();
    client("SHUTDOWN;");  // which may end this client, too
    const auto is_new = [&] {
      const auto passed = std::chrono::steady_clock::now() - begun;
      return std::chrono::seconds{uptime()} <= passed;
    };
    for (int naps = 0; !is_new(); ++naps) {
      if (naps == 600) {
        ADD_FAILURE() << "the server did not come back";
        return;
      }
      nap();
    }
  }

 private:
  static void nap() { std::this_thread::sleep_for(std::chrono::milliseconds{100}); }

  /// Returns seconds; the largest number while the server does not answer.
  int uptime() const {
    const auto answer = client("SHOW STATUS LIKE 'Uptime';", {"-N", "-B"}).out;
    return answer.starts_with("Uptime\t") ? std::stoi(answer.substr(7)) : std::numeric_limits<int>::max();
  }

  std::optional<Turn> turn_;
};
INSTANTIATE_TEST_SUITE_P(On, OwnServer, ::testing::Values(ServerKind{"MariaDb", "SMT_TEST_MARIADB_OWN"}),
                         [](const auto& server) { return server.param.name; });

TEST_P(OwnServer, RestartsInMidRunAndTheOldFilesStay) {
  create("CREATE TABLE a (id INT PRIMARY KEY); CREATE TABLE b (id INT PRIMARY KEY, v JSON);");
  conf_for_all();
  ASSERT_EQ(tool().exit_code, 0);
  const auto old = results();
  sql("ALTER TABLE {db}.a ADD COLUMN new_one INT;");
  TcpProxy whole{port()};
  conf_for_all(whole.port());
  ASSERT_EQ(tool({"--dry-run"}).exit_code, 0);
  ASSERT_GT(whole.turns(), 6U);
  for (const std::size_t turn : {std::size_t{3}, whole.turns() / 2, whole.turns() - 1}) {
    TcpProxy restarted{port(), turn, [&] { restart(); }};
    conf_for_all(restarted.port());
    const auto outcome = tool({}, kPatient);
    EXPECT_EQ(outcome.exit_code, 3) << turn << ": " << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr("127.0.0.1:" + std::to_string(restarted.port()))) << turn;
    EXPECT_THAT(outcome.err, HasSubstr("[S001]")) << turn;
    EXPECT_EQ(results(), old) << turn;
  }
  conf_for_all();
  ASSERT_EQ(tool().exit_code, 0);
  EXPECT_THAT(results().at("starrocks-create.1.sql"), HasSubstr("`new_one` INT NULL"));
}

constexpr int kCrowd = 50'000;

/// Returns "t_aaaa", "t_aaab", …: without digits, so that the tables are not shards.
std::string crowd_name(int number) {
  std::string letters(4, 'a');
  for (auto letter = letters.rbegin(); letter != letters.rend(); ++letter, number /= 26)
    *letter = static_cast<char>('a' + number % 26);
  return "t_" + letters;
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++found;
  return found;
}

TEST_P(OwnServer, ManyTablesWithJson) {
  constexpr int kTables = 900;
  std::string tables =
      "CREATE DATABASE {db}_json CHARACTER SET utf8mb4; GRANT SELECT ON {db}_json.* TO {db}@'127.0.0.1'; USE "
      "{db}_json;\n";
  for (int i = 0; i < kTables; ++i)
    tables += "CREATE TABLE " + crowd_name(i) + " (id INT PRIMARY KEY, v " + (i % 3 == 0 ? "LONGTEXT" : "JSON") +
              ") ENGINE=MyISAM;\n";
  sql(tables);
  TcpProxy all{port()};
  conf({{"^" + database("_json") + "$", ".", ""}}, all.port());
  const auto outcome = tool({"--timings"}, kPatient);
  ASSERT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_EQ(all.connections(), 3U);
  EXPECT_THAT(outcome.err, HasSubstr("  third connection: checks "));
  EXPECT_EQ(count(results().at("starrocks-create.1.sql"), "`v` JSON NULL"), kTables / 3 * 2);
  EXPECT_EQ(count(results().at("starrocks-create.1.sql"), "`v` VARCHAR(1048576) NULL"), kTables / 3);
  drop("_json");
}

// MyISAM: with other engines it takes minutes to create or drop that many tables. The server removes them when it ends.
TEST_P(OwnServer, FiftyThousandTablesOfOneSchema) {
  std::string tables =
      "CREATE DATABASE {db}_crowd CHARACTER SET utf8mb4; GRANT SELECT ON {db}_crowd.* TO {db}@'127.0.0.1'; USE "
      "{db}_crowd;\n";
  for (int i = 0; i < kCrowd; ++i)
    tables += "CREATE TABLE " + crowd_name(i) + " (id INT PRIMARY KEY, v VARCHAR(20)) ENGINE=MyISAM;\n";
  sql(tables);
  TcpProxy all{port()};
  conf({{"^" + database("_crowd") + "$", ".", ""}}, all.port());
  const auto outcome = tool({}, kPatient);
  ASSERT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_THAT(outcome.err, HasSubstr("1 rule, 50000 tables → 50000 targets, "));
  EXPECT_LE(all.connections(), 2U);
  EXPECT_LT(all.turns(), 30U);
  const auto files = results();
  EXPECT_EQ(count(files.at("starrocks-create.all.sql"), "\nCREATE TABLE IF NOT EXISTS "), kCrowd);
  EXPECT_EQ(count(files.at("flink-create.all.sql"), "\nCREATE TABLE IF NOT EXISTS "), 2 * kCrowd);
  EXPECT_EQ(count(files.at("flink-create.all.sql"), "\nINSERT INTO "), kCrowd);
  for (const int i : {0, 25'000, kCrowd - 1}) {
    EXPECT_EQ(count(files.at("starrocks-create.1.sql"),
                    "\nCREATE TABLE IF NOT EXISTS `" + database("_crowd") + "`.`" + crowd_name(i) +
                        "` (\n  `id` INT NOT NULL,\n  `v` VARCHAR(80) NULL\n) ENGINE=olap\nPRIMARY KEY(`id`)\n"),
              1U)
        << i;
  }
  TcpProxy one{port()};
  conf({{"^" + database("_crowd") + "$", "^" + crowd_name(777) + "$", ""}}, one.port());
  ASSERT_EQ(tool({}, kPatient).exit_code, 0);
  EXPECT_EQ(count(results().at("starrocks-create.all.sql"), "\nCREATE TABLE IF NOT EXISTS "), 1U);
  EXPECT_LT(one.bytes_from_server(), all.bytes_from_server() / 4)
      << "more than the names of tables that no rule matches";
}

}  // namespace
}  // namespace smt::test
