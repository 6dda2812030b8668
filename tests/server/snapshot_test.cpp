// A snapshot gives the same result as its server, over one connection or two, and also while tables are created and
// dropped.
#include <gmock/gmock.h>

#include "server_fixture.hpp"
#include "tools/tcp_proxy.hpp"

namespace smt::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class Snapshots : public ServerTest {};
SMT_ON_EVERY_SERVER(Snapshots);

/// Returns a few tables of each kind that needs a statement of its own.
std::string odd_tables() {
  return "SET sql_mode = '';"
         "CREATE TABLE `订\t单` (`编号` INT PRIMARY KEY, d DATE DEFAULT '0000-00-00', e ENUM('a\tb', 'c\\\\') COMMENT "
         "'x\ty');"
         "CREATE TABLE two (a INT NOT NULL, b INT NOT NULL, UNIQUE KEY z (a), UNIQUE KEY y (b));"
         "CREATE TABLE days (id INT, at DATE NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE COLUMNS (at)"
         " (PARTITION p VALUES LESS THAN ('2024-01-01'), PARTITION q VALUES LESS THAN (MAXVALUE));"
         "CREATE TABLE keyless (v LONGTEXT); CREATE VIEW seen AS SELECT 1 AS one;";
}

TEST_P(Snapshots, GiveTheFilesOfTheLiveServer) {
  create(odd_tables());
  create("CREATE TABLE t (id INT PRIMARY KEY);", "_other");
  conf_for_all();
  for (const auto* file : {"a.smt.gz", "b.smt.gz", "c.smt"}) {
    const auto outcome = tool({"snapshot", "-o", file});
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_EQ(outcome.out, "");
    EXPECT_THAT(outcome.err, HasSubstr("columns of 1 database\n"));
  }
  EXPECT_EQ(read_file(folder() / "a.smt.gz"), read_file(folder() / "b.smt.gz"));
  EXPECT_THAT(read_file(folder() / "c.smt"), Not(HasSubstr(reader_password())));
  EXPECT_EQ(tool({"snapshot", "-o", "-", "-q"}).out, read_file(folder() / "c.smt"));
  EXPECT_FALSE(std::filesystem::exists(result()));
  const auto live = tool({"--output-dir", "live"});
  EXPECT_EQ(live.exit_code, 0) << live.err;
  for (const auto* file : {"a.smt.gz", "c.smt"}) {
    const auto outcome = tool({"--output-dir", file + std::string{".out"}, "--from-snapshot", file});
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_EQ(files_in(folder() / "live"), files_in(folder() / (file + std::string{".out"})));
  }
  EXPECT_EQ(tool({"explain"}).out, tool({"explain", "--from-snapshot", "a.smt.gz"}).out);
}

TEST_P(Snapshots, AreRefusedByAConfThatAsksForMore) {
  create("CREATE TABLE t (id INT PRIMARY KEY);");
  create("CREATE TABLE t (id INT PRIMARY KEY);", "_other");
  conf_for_all();
  ASSERT_EQ(tool({"snapshot", "-o", "a.smt.gz"}).exit_code, 0);
  conf({{"^" + database() + "$", ".", ""}, {"^" + database("_other") + "$", ".", ""}});
  const auto outcome = tool({"--from-snapshot", "a.smt.gz"});
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("[table-rule.2] selects tables of the database '" + database("_other") +
                                     "', which the snapshot does not contain [S010]"));
}

/// Returns enough tables to make the tool open a second connection.
std::string many_tables() {
  std::string out;
  for (int i = 0; i < 520; ++i) {
    const auto number = std::string{static_cast<char>('a' + i / 26 % 26)} + static_cast<char>('a' + i % 26);
    out += "CREATE TABLE `" + (i % 3 == 0 ? "表" : std::string{i % 3 == 1 ? "T_" : "t_"}) + number +
           "` (id INT PRIMARY KEY, v VARCHAR(" + std::to_string(i + 1) + ") COMMENT 'c" + number + "');\n";
  }
  return out;
}

TEST_P(Snapshots, OfManyTablesGiveWhatTwoConnectionsGive) {
  create(many_tables());
  TcpProxy proxy{port()};
  conf_for_all(proxy.port());
  ASSERT_EQ(tool({"snapshot", "-o", "a.smt.gz"}).exit_code, 0);  // over one connection
  EXPECT_EQ(proxy.connections(), 1U);
  const auto live = tool({"--output-dir", "live"});
  EXPECT_EQ(live.exit_code, 0) << live.err;
  EXPECT_EQ(proxy.connections(), 3U);
  ASSERT_EQ(tool({"--output-dir", "saved", "--from-snapshot", "a.smt.gz"}).exit_code, 0);
  EXPECT_EQ(files_in(folder() / "live"), files_in(folder() / "saved"));
  EXPECT_THAT(read_file(folder() / "live/starrocks-create.all.sql"), HasSubstr(": 520 tables → 520 targets."));
}

TEST_P(Snapshots, OneConnectionIsEnough) {
  create(many_tables());
  sql(version() >= 50706 && !is_mariadb() ? "ALTER USER {db}@'127.0.0.1' WITH MAX_USER_CONNECTIONS 1;"
                                          : "GRANT USAGE ON *.* TO {db}@'127.0.0.1' WITH MAX_USER_CONNECTIONS 1;");
  conf_for_all();
  const auto outcome = tool();
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_THAT(results().at("starrocks-create.all.sql"), HasSubstr(": 520 tables → 520 targets."));
}

TEST_P(Snapshots, ATableThatVanishesMeanwhileIsANote) {
  std::size_t notes = 0;
  for (std::size_t turn = 1; turn <= 16; ++turn) {
    SCOPED_TRACE(turn);
    create(
        "CREATE TABLE a (id INT PRIMARY KEY); CREATE TABLE b (x INT NOT NULL, y INT NOT NULL, UNIQUE (x), UNIQUE (y));",
        "_" + std::string(turn, 'v'));
    const auto schema = database("_" + std::string(turn, 'v'));
    TcpProxy proxy{port(), turn, [&] { sql("DROP TABLE `" + schema + "`.b;"); }};
    conf({{"^" + schema + "$", ".", ""}}, proxy.port());
    const auto outcome = tool({"--output-dir", schema, "-v"});
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_THAT(files_in(folder() / schema).at("starrocks-create.1.sql"), HasSubstr("`a` ("));
    if (outcome.err.find("[S022]") != std::string::npos) ++notes;
  }
  EXPECT_GE(notes, 1U);
}

}  // namespace
}  // namespace smt::test
