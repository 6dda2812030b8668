// `check` on servers with wrong settings, and then with the fixes that it printed. The servers of this file are its own
// (scripts/test.sh, start_check_servers); tests take turns. A stand-in plays StarRocks, see tools/pretend_fe.hpp.
#include <gmock/gmock.h>

#include <cstdlib>
#include <optional>

#include "server_fixture.hpp"
#include "tools/http_listener.hpp"
#include "tools/pretend_fe.hpp"
#include "tools/tcp_proxy.hpp"

namespace smt::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

constexpr std::string_view kTables = "CREATE TABLE orders (id BIGINT PRIMARY KEY, note VARCHAR(20));";

/// Returns what is printed for a code: its line, and the lines below it.
std::string part(const std::string& printed, const std::string& code) {
  std::string out;
  for (auto at = printed.find("  " + code + "  "); at != std::string::npos;
       at = printed.find("  " + code + "  ", at + 1)) {
    const auto begin = printed.rfind('\n', at) + 1;
    auto end = printed.find('\n', at) + 1;
    while (printed.compare(end, 6, "      ") == 0) end = printed.find('\n', end) + 1;
    out += printed.substr(begin, end - begin);
  }
  return out;
}

class CheckTest : public ServerTest {
 protected:
  void SetUp() override {
    ServerTest::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    turn_.emplace(port());
    create(kTables);
    start_fe("3.3");
  }

  void start_fe(const std::string& version) {
    PretendFe::Options options;
    options.version = version;
    options.user = database(), options.password = reader_password();
    fe_.reset();
    fe_.emplace(std::move(options));
  }
  std::string fe_account() const { return "'" + database() + "'@'%'"; }

  std::string account() const { return database() + "@'127.0.0.1'"; }
  std::string quoted_account() const { return "'" + database() + "'@'127.0.0.1'"; }

  void write_conf(const std::string& rule = "", const std::string& sections = "") const {
    write_file(folder() / "a.conf",
               db_conf() + "[flink]\ncdc_version = 3.6.0\n" + sections + "\n[table-rule.1]\ndatabase = ^" +
                   (rule.find("database = ") == std::string::npos ? database() + "$" : "none_other") +
                   "\ntable = .*\nflink.starrocks.jdbc-url = jdbc:mysql://127.0.0.1:" + std::to_string(fe_->port()) +
                   "\nflink.starrocks.load-url = " + http_.address() + "\nflink.starrocks.username = " + database() +
                   "\nflink.starrocks.password = " + reader_password() +
                   "\nflink.cdc.jdbc.properties.allowPublicKeyRetrieval = true\n" + rule + "\n");
  }
  /// Carries out a script, statement by statement.
  void run_on_fe(const std::string& script) const {
    std::string statement;
    for (std::size_t begin = 0; begin < script.size();) {
      const auto end = std::min(script.find('\n', begin), script.size() - 1) + 1;
      const auto line = script.substr(begin, end - begin);
      begin = end;
      if (!line.starts_with("--")) statement += line;
      if (!line.ends_with(";\n")) continue;
      fe_->execute(statement.substr(0, statement.rfind(';')));
      statement.clear();
    }
  }
  Outcome check() const { return tool({"check"}); }
  std::string result(const std::string& code) const { return part(check().out, code); }

  /// MariaDB shows replicas only to users with more privileges than Flink needs.
  void grant() const {
    const std::string more = is_mariadb() ? ", REPLICATION MASTER ADMIN, SLAVE MONITOR" : "";
    sql("GRANT REPLICATION SLAVE, REPLICATION CLIENT" + more + " ON *.* TO " + account() + ";");
  }
  /// Runs, as the administrator, what is printed after `fix:`.
  void fix(const std::string& printed) const {
    const auto at = printed.find("fix: ");
    ASSERT_NE(at, std::string::npos) << printed;
    sql(printed.substr(at + 5));
  }
  /// Expects the check to fail or warn with this setting, and to pass after the fix that it prints.
  void expect_fixed(const std::string& setting, const std::string& code, const std::string& failed,
                    const std::string& passed) const {
    const auto before = client("SELECT @@GLOBAL." + setting.substr(0, setting.find('=')) + ";", {"-N", "-B"}).out;
    sql("SET GLOBAL " + setting + ";");
    const auto reported = result(code);
    EXPECT_THAT(reported, StartsWith(failed)) << setting;
    fix(reported);
    EXPECT_EQ(result(code), passed) << setting;
    auto value = before.substr(0, before.find('\n'));
    if (value.find_first_not_of("0123456789") != std::string::npos || value.empty()) value = "'" + value + "'";
    sql("SET GLOBAL " + setting.substr(0, setting.find('=')) + "=" + value + ";");
  }

  HttpListener http_{"200 OK", R"({"online_backend_num":3,"total_backend_num":3,"status":"OK"})"};
  std::optional<PretendFe> fe_;

 private:
  std::optional<Turn> turn_;
};

class Check : public CheckTest {};
INSTANTIATE_TEST_SUITE_P(On, Check,
                         ::testing::Values(ServerKind{"MariaDb", "SMT_TEST_MARIADB_CHECK"},
                                           ServerKind{"Mysql80", "SMT_TEST_MYSQL80_CHECK"},
                                           ServerKind{"Mysql9", "SMT_TEST_MYSQL9_CHECK"}),
                         [](const auto& server) { return server.param.name; });

TEST_P(Check, AServerThatIsReadyPasses) {
  grant();
  write_conf();
  const auto outcome = check();
  EXPECT_EQ(outcome.exit_code, 0) << outcome.out << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr(" checks: 0 failed, "));
  EXPECT_THAT(outcome.out, Not(HasSubstr("  skip  R016")));
  EXPECT_THAT(outcome.out, Not(HasSubstr(reader_password())));
  EXPECT_THAT(part(outcome.out, "R003"), "  ok    R003  log_bin is ON\n");
  EXPECT_THAT(part(outcome.out, "R018"),
              "  ok    R018  " + quoted_account() + " has SELECT on the table of the rules\n");
  EXPECT_THAT(part(outcome.out, "R012"), "  ok    R012  no database of the rules is excluded from the binlog\n");
  EXPECT_TRUE(results().empty());
}

TEST_P(Check, GrantsAreMendedByWhatIsPrinted) {
  write_conf();
  const std::string client = is_mariadb() ? "BINLOG MONITOR" : "REPLICATION CLIENT";
  const auto outcome = check();
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_EQ(part(outcome.out, "R017"), "  FAIL  R017  " + quoted_account() + " lacks REPLICATION SLAVE, " + client +
                                           "\n" + "              fix: GRANT REPLICATION SLAVE, " + client +
                                           " ON *.* TO " + quoted_account() + ";\n");
  EXPECT_THAT(part(outcome.out, "R012"), StartsWith("  skip  R012  filters of the binlog: Access denied"));
  fix(part(outcome.out, "R017"));
  EXPECT_EQ(result("R017"), "  ok    R017  " + quoted_account() + " has REPLICATION SLAVE, " + client + "\n");
}

TEST_P(Check, SelectIsMendedByWhatIsPrinted) {
  create(kTables, "_two");
  sql("REVOKE SELECT ON `" + database("_two") + "`.* FROM " + account() + ";");
  sql("CREATE USER " + database("_x") +
      "@'127.0.0.1' IDENTIFIED BY 'x';"
      "GRANT SELECT ON `" +
      database() + "`.* TO " + database("_x") + "@'127.0.0.1';");
  sql("GRANT SELECT ON `" + database("_two") + "`.* TO " + account() + ";");
  write_conf("database = ^" + database() + "(_two)?$\nflink.cdc.username = " + database("_x") +
             "\nflink.cdc.password = x");
  const std::string user = "'" + database("_x") + "'@'127.0.0.1'";
  const auto reported = result("R018");
  EXPECT_EQ(reported, "  FAIL  R018  " + user + " lacks SELECT on `" + database("_two") + "`.*\n" +
                          "              fix: GRANT SELECT ON `" + database("_two") + "`.* TO " + user + ";\n");
  fix(reported);
  EXPECT_EQ(result("R018"), "  ok    R018  " + user + " has SELECT on the 2 tables of the rules\n");
  sql("DROP USER " + user + ";");
}

TEST_P(Check, AnotherUserOfFlinkThatCannotConnectIsAFailureNotTheEnd) {
  write_conf("flink.cdc.username = nobody_there\nflink.cdc.password = top-secret");
  const auto outcome = check();
  EXPECT_EQ(outcome.exit_code, 1) << outcome.err;
  EXPECT_THAT(part(outcome.out, "R001"), HasSubstr("FAIL  R001  cannot connect to 127.0.0.1:" + std::to_string(port()) +
                                                   " as 'nobody_there': Access denied"));
  EXPECT_THAT(part(outcome.out, "R001"), HasSubstr("fix: check 'flink.cdc.username' (a.conf:"));
  EXPECT_THAT(outcome.out + outcome.err, Not(HasSubstr("top-secret")));
  EXPECT_THAT(part(outcome.out, "R050"), "  ok    R050  connected\n");
}

TEST_P(Check, BinlogSettingsAreMendedByWhatIsPrinted) {
  grant();
  write_conf();
  if (version() < 90000)
    expect_fixed("binlog_format='STATEMENT'", "R004", "  FAIL  R004  binlog_format is STATEMENT\n",
                 "  ok    R004  binlog_format is ROW\n");
  expect_fixed("binlog_row_image='MINIMAL'", "R005", "  FAIL  R005  binlog_row_image is MINIMAL\n",
               "  ok    R005  binlog_row_image is FULL\n");
  expect_fixed("wait_timeout=30", "R014", "  warn  R014  wait_timeout is 30, interactive_timeout is 28800\n",
               "  ok    R014  wait_timeout is 28800, interactive_timeout is 28800\n");
}

TEST_P(Check, MysqlSettingsAreMendedByWhatIsPrinted) {
  if (is_mariadb()) return;
  grant();
  write_conf();
  expect_fixed("binlog_row_value_options='PARTIAL_JSON'", "R006",
               "  FAIL  R006  binlog_row_value_options is PARTIAL_JSON\n",
               "  ok    R006  binlog_row_value_options is empty\n");
  expect_fixed("binlog_expire_logs_seconds=3600", "R010", "  warn  R010  binlog files are kept for 1 hour\n",
               "  ok    R010  binlog files are kept for 7 days\n");
  expect_fixed("gtid_mode='ON_PERMISSIVE'", "R011",
               "  warn  R011  gtid_mode is ON_PERMISSIVE, enforce_gtid_consistency is ON\n",
               "  ok    R011  gtid_mode is ON, enforce_gtid_consistency is ON\n");
  if (version() < 90000) return;
  expect_fixed("binlog_transaction_compression=1", "R007", "  FAIL  R007  binlog_transaction_compression is ON\n",
               "  ok    R007  binlog_transaction_compression is OFF\n");
}

TEST_P(Check, MariadbSettingsAreMendedByWhatIsPrinted) {
  if (!is_mariadb()) return;
  grant();
  write_conf();
  expect_fixed("log_bin_compress=1", "R007", "  FAIL  R007  log_bin_compress is ON\n",
               "  ok    R007  log_bin_compress is OFF\n");
  EXPECT_EQ(result("R011"), "  skip  R011  Flink CDC does not understand MariaDB's GTIDs\n");
  EXPECT_EQ(result("R026"), "  ok    R026  encrypt_binlog is OFF\n");
}

TEST_P(Check, ServerIds) {
  grant();
  write_conf("flink.cdc.server-id = 5-9");
  EXPECT_THAT(result("R009"),
              StartsWith("  FAIL  R009  server_id is 7\n              the server has the server id 7, which a reader "
                         "in the files also has (5-9)\n              fix: set 'server_id_base = 8' in [flink]"));
  write_conf("flink.cdc.server-id = 8-9");
  EXPECT_EQ(result("R009"), "  ok    R009  no replica is registered\n");
  EXPECT_EQ(result("R008"), "  ok    R008  server_id is 7\n");
}

TEST_P(Check, TheIdOfARealReplica) {
  if (!is_mariadb()) return;  // it may be its own replica
  grant();
  sql("SET GLOBAL server_id=7; CHANGE MASTER TO MASTER_HOST='127.0.0.1', MASTER_PORT=" + std::to_string(port()) +
      ", MASTER_USER='" + std::getenv("SMT_TEST_USER") + "', MASTER_PASSWORD='" + std::getenv("SMT_TEST_PASSWORD") +
      "'; START SLAVE IO_THREAD;");
  write_conf("flink.cdc.server-id = 5-9");
  std::string reported;
  for (int tries = 0; tries < 50 && reported.find("a replica has") == std::string::npos; ++tries) {
    usleep(100000);
    reported = result("R009");
  }
  EXPECT_THAT(reported, HasSubstr("  FAIL  R009  replicas have 7\n              a replica has the server id 7, which a "
                                  "reader in the files also has (5-9)\n"));
  EXPECT_THAT(
      result("R025"),
      StartsWith("  FAIL  R025  a replica; log_slave_updates is OFF, read_only is OFF\n              the server is a "
                 "replica, and log_slave_updates is OFF: changes from its source are not in its own binlog\n"));
  sql("STOP SLAVE; RESET SLAVE ALL;");
  EXPECT_EQ(result("R025"), "  ok    R025  no replica; read_only is OFF\n");
}

TEST_P(Check, AReplicaOfMysql) {
  if (is_mariadb()) return;
  grant();
  write_conf();
  const bool newer = version() >= 80400;
  sql(newer ? "CHANGE REPLICATION SOURCE TO SOURCE_HOST='127.0.0.1', SOURCE_PORT=1;"
            : "CHANGE MASTER TO MASTER_HOST='127.0.0.1', MASTER_PORT=1;");
  EXPECT_THAT(result("R025"),
              StartsWith(newer ? "  ok    R025  a replica; log_replica_updates is ON, read_only is OFF\n"
                               : "  FAIL  R025  a replica; log_slave_updates is OFF, read_only is OFF\n"));
  sql(newer ? "RESET REPLICA ALL;" : "RESET SLAVE ALL;");
  EXPECT_EQ(result("R025"), "  ok    R025  no replica; read_only is OFF\n");
}

TEST_P(Check, FiltersOfTheBinlog) {
  grant();
  sql("CREATE DATABASE IF NOT EXISTS smt_kept_out; CREATE TABLE IF NOT EXISTS smt_kept_out.t (id INT PRIMARY KEY);"
      "GRANT SELECT ON smt_kept_out.* TO " +
      account() + ";");
  write_conf("database = ^smt_kept_out$");
  EXPECT_EQ(result("R012"),
            "  FAIL  R012  binlog-ignore-db is smt_kept_out\n"
            "              binlog-ignore-db excludes the changes of smt_kept_out from the binlog\n"
            "              fix: remove binlog-ignore-db for it from the server's option file and restart the server\n");
}

TEST_P(Check, TimeZone) {
  grant();
  sql("SET GLOBAL time_zone='+08:00';");
  write_conf("flink.cdc.server-time-zone = UTC");
  EXPECT_THAT(result("R013"),
              StartsWith("  FAIL  R013  the server's clock is +08:00 from UTC\n              the server's "
                         "clock is +08:00 from UTC, but the files say 'server-time-zone' = 'UTC' (+00:00): "
                         "Flink CDC refuses to start\n"));
  write_conf();
  EXPECT_EQ(result("R013"), "  ok    R013  the server's clock is +08:00 from UTC, as the files say (+08:00)\n");
  write_conf("flink.cdc.server-time-zone = Asia/Shanghai");
  EXPECT_EQ(result("R013"), "  ok    R013  the server's clock is +08:00 from UTC, as the files say (Asia/Shanghai)\n");
  sql("SET GLOBAL time_zone='SYSTEM';");
}

TEST_P(Check, Connections) {
  grant();
  write_conf("", "[flink]\nparallelism = 60\n");
  sql("SET GLOBAL max_connections=40;");
  const auto reported = result("R015");
  EXPECT_THAT(reported, HasSubstr("  FAIL  R015  up to 61 connections are needed, "));
  fix(reported);
  EXPECT_THAT(result("R015"), StartsWith("  ok    R015  up to 61 connections are needed, "));
  sql("SET GLOBAL max_connections=151;");
}

TEST_P(Check, ConnectionsOfTheUser) {
  grant();
  write_conf("", "[flink]\nparallelism = 8\n");
  sql("ALTER USER " + account() + " WITH MAX_USER_CONNECTIONS 5;");
  const auto reported = result("R016");
  EXPECT_THAT(reported, StartsWith("  FAIL  R016  max_user_connections is 5\n              the files need up to 9 "
                                   "connections (1 sources, parallelism 8); the user is limited to 5\n"));
  sql("ALTER USER " + account() + " WITH MAX_USER_CONNECTIONS 9;");
  EXPECT_EQ(result("R016"), "  ok    R016  max_user_connections is 9\n");
}

TEST_P(Check, LocksOfASnapshotByOneReader) {
  grant();
  write_conf("flink.cdc.scan.incremental.snapshot.enabled = false");
  const auto reported = result("R020");
  EXPECT_THAT(reported, StartsWith("  FAIL  R020  " + quoted_account() + " lacks RELOAD, LOCK TABLES\n"));
  fix(reported);
  EXPECT_EQ(result("R020"), "  ok    R020  " + quoted_account() + " has RELOAD, LOCK TABLES\n");
}

TEST_P(Check, Logins) {
  if (is_mariadb()) return;
  grant();
  write_conf();
  EXPECT_EQ(result("R021"), "  ok    R021  the user logs in by caching_sha2_password\n");
  EXPECT_EQ(result("R022"), "  ok    R022  the files enable encryption, or allow asking for the server's key\n");
  write_conf("flink.cdc.jdbc.properties.allowPublicKeyRetrieval = false");
  EXPECT_THAT(result("R022"), StartsWith("  warn  R022  the user logs in by caching_sha2_password\n"));
}

TEST_P(Check, ALoginThatTheBinlogReaderDoesNotKnow) {
  if (is_mariadb()) return;
  const auto user = "'" + database("_s") + "'@'127.0.0.1'";
  sql("CREATE USER " + user + " IDENTIFIED WITH sha256_password BY 'password'; GRANT SELECT ON {db}.* TO " + user +
      ";");
  write_conf("flink.cdc.username = " + database("_s") + "\nflink.cdc.password = password");
  const auto reported = result("R021");
  EXPECT_THAT(reported, StartsWith("  FAIL  R021  the user logs in by sha256_password\n"));
  fix(reported);
  EXPECT_EQ(result("R021"), "  ok    R021  the user logs in by caching_sha2_password\n");
  sql("DROP USER " + user + ";");
}

TEST_P(Check, ARoleCounts) {
  const auto role = database("_role");
  const std::string client = is_mariadb() ? "BINLOG MONITOR" : "REPLICATION CLIENT";
  sql("CREATE ROLE " + role + "; GRANT REPLICATION SLAVE, REPLICATION CLIENT ON *.* TO " + role + "; GRANT " + role +
      " TO " + account() + "; SET DEFAULT ROLE " + role + (is_mariadb() ? " FOR " : " TO ") + account() + ";");
  write_conf();
  EXPECT_EQ(result("R017"), "  ok    R017  " + quoted_account() + " has REPLICATION SLAVE, " + client + "\n");
  sql("DROP ROLE " + role + ";");
}

TEST_P(Check, HiddenKeys) {
  if (version() < 80030 || is_mariadb()) return;
  grant();
  sql("SET SESSION sql_generate_invisible_primary_key=ON; CREATE TABLE {db}.log (line INT);"
      "SET GLOBAL show_gipk_in_create_table_and_information_schema=OFF;");
  write_conf();
  const auto reported = result("R024");
  EXPECT_THAT(reported, StartsWith("  FAIL  R024  " + database() + ".log (my_row_id)\n"));
  fix(reported);
  EXPECT_EQ(result("R024"), "  ok    R024  no table has a hidden key or an invisible column that causes problems\n");
  sql("SET GLOBAL show_gipk_in_create_table_and_information_schema=ON;");
}

TEST_P(Check, InvisibleColumns) {
  if (!is_mariadb() && version() < 80023) return;
  grant();
  sql("CREATE TABLE {db}.behind (id INT PRIMARY KEY, h INT DEFAULT 5 INVISIBLE);");
  write_conf();
  EXPECT_THAT(result("R024"), StartsWith("  FAIL  R024  " + database() + ".behind (h)\n"));
  sql(is_mariadb() ? "ALTER TABLE {db}.behind MODIFY h INT DEFAULT 5;"
                   : "ALTER TABLE {db}.behind ALTER COLUMN h SET VISIBLE;");
  EXPECT_THAT(result("R024"), StartsWith("  ok    R024  "));
}

TEST_P(Check, VersionAgainstFlinkCdc) {
  grant();
  write_conf("", "cdc_version = 3.5.0\n");
  const auto reported = result("R002");
  if (version() >= 90000 && !is_mariadb()) {
    EXPECT_THAT(
        reported,
        HasSubstr("the server has no SHOW MASTER STATUS\n              fix: set 'cdc_version = 3.6.0' in [flink]"));
  } else {
    EXPECT_THAT(reported, StartsWith("  ok    R002  "));
  }
}

class CheckStarRocks : public CheckTest {};
INSTANTIATE_TEST_SUITE_P(On, CheckStarRocks, ::testing::Values(ServerKind{"MariaDb", "SMT_TEST_MARIADB_CHECK"}),
                         [](const auto& server) { return server.param.name; });

TEST_P(CheckStarRocks, Version) {
  write_conf("", "[starrocks]\nversion = 3.5\n");
  EXPECT_THAT(result("R051"), StartsWith("  FAIL  R051  StarRocks 3.3.0, the files are for 3.5 and later\n"));
  write_conf("", "[starrocks]\nversion = 3.3\n");
  EXPECT_EQ(result("R051"), "  ok    R051  StarRocks 3.3.0, the files are for 3.3 and later\n");
}

TEST_P(CheckStarRocks, Nodes) {
  write_conf();
  EXPECT_EQ(result("R052"), "  ok    R052  3 of 3 BE nodes are alive, be_num is 3\n");
  EXPECT_EQ(result("R053"), "  ok    R053  replication_num is at most 3, 3 BE nodes are alive\n");
  fe_->control({{"do", "nodes"}, {"backends", {true, false, false}}});
  EXPECT_EQ(result("R052"),
            "  warn  R052  1 of 3 BE nodes are alive, be_num is 3\n"
            "              1 BE nodes are alive, but be_num = 3: there are more BUCKETS than these nodes need\n"
            "              fix: set 'be_num = 1' in [other] and generate the files again; or start the other nodes: "
            "10.0.0.2:9050, 10.0.0.3:9050\n");
  EXPECT_THAT(result("R053"),
              StartsWith("  FAIL  R053  replication_num is at most 3, 1 BE nodes are alive\n              1 BE "
                         "nodes are alive, but replication_num = 3 for " +
                         database() + ".orders: StarRocks refuses CREATE TABLE\n"));
  fe_->control({{"do", "nodes"}, {"compute", {true, true}}});
  EXPECT_THAT(result("R052"), StartsWith("  warn  R052  2 of 2 BE nodes are alive, be_num is 3\n"));
}

TEST_P(CheckStarRocks, TablesThatAreThere) {
  for (const auto* version : {"3.3", "4.1"}) {
    start_fe(version);
    write_conf();
    EXPECT_EQ(result("R054"), "  ok    R054  none of the 1 tables exists yet\n");
    ASSERT_EQ(tool({}).exit_code, 0);
    run_on_fe(read_file(folder() / "result" / "starrocks-create.all.sql"));
    const auto printed = check().out;
    EXPECT_EQ(part(printed, "R054"), "  ok    R054  1 of the 1 tables exist, and the files can load them\n");
    EXPECT_EQ(part(printed, "R085") + part(printed, "R086"), "");
    fe_->execute("ALTER TABLE `" + database() + "`.orders COMMENT = 'of a person'");
    fe_->execute("ALTER TABLE `" + database() + "`.orders DROP COLUMN note");
    EXPECT_EQ(result("R054"),
              "  FAIL  R054  " + database() +
                  ".orders already exists, but it has no column note; CREATE TABLE IF NOT EXISTS does not change it\n"
                  "              fix: ALTER TABLE `" +
                  database() + "`.`orders` ADD COLUMN `note` VARCHAR(80) NULL;\n");
    EXPECT_THAT(result("R085"),
                StartsWith("  warn  R085  existing tables that differ from the files: " + database() +
                           ".orders (it has the comment 'of a person', and none is wanted); CREATE TABLE IF NOT EXISTS "
                           "does not change them\n"));
    run_on_fe(result("R054").substr(result("R054").find("fix: ") + 5));
    EXPECT_EQ(result("R054"), "  ok    R054  1 of the 1 tables exist, and the files can load them\n");
  }
}

TEST_P(CheckStarRocks, TableOfAnotherKind) {
  fe_->execute("CREATE DATABASE " + database());
  fe_->execute("CREATE TABLE " + database() +
               ".orders (id BIGINT NOT NULL, note VARCHAR(20)) DUPLICATE KEY(id) DISTRIBUTED BY HASH(id) BUCKETS 1");
  write_conf();
  EXPECT_EQ(
      result("R054"),
      "  FAIL  R054  " + database() +
          ".orders already exists, but it is a DUPLICATE KEY table and not PRIMARY KEY; its column note is "
          "VARCHAR(20) and not VARCHAR(80); CREATE TABLE IF NOT EXISTS does not change it\n              fix: DROP "
          "TABLE `" +
          database() + "`.`orders`; -- only if you can lose its rows; the files create it again\n");
}

TEST_P(CheckStarRocks, Privileges) {
  write_conf();
  EXPECT_EQ(result("R055"), "  ok    R055  " + fe_account() + " can create the databases and tables\n");
  EXPECT_EQ(result("R056"), "  ok    R056  " + fe_account() + " can load the tables\n");
  fe_->execute("CREATE DATABASE " + database());
  fe_->execute("CREATE TABLE " + database() + ".orders (id BIGINT) DISTRIBUTED BY HASH(id) BUCKETS 1");
  fe_->execute("CREATE USER 'loader'@'%' IDENTIFIED BY 'l'");
  write_conf("flink.starrocks.username = loader\nflink.starrocks.password = l\n");
  EXPECT_EQ(result("R054"),
            "  skip  R054  'loader'@'%' does not see 1 of the 1 tables, if they exist: it has no privilege on them\n");
  EXPECT_THAT(result("R056"), HasSubstr("\n              fix: GRANT SELECT, INSERT ON TABLE `" + database() +
                                        "`.`orders` TO USER 'loader'@'%';\n"));
  run_on_fe(result("R056").substr(result("R056").find("fix: ") + 5));
  EXPECT_EQ(result("R056"), "  ok    R056  'loader'@'%' can load the tables\n");
}

TEST_P(CheckStarRocks, TakesASnapshotInstead) {
  write_conf("", "[starrocks]\nversion = 3.3\nhost = 127.0.0.1\nport = " + std::to_string(fe_->port()) +
                     "\nuser = " + database() + "\npassword = " + reader_password() + "\n");
  ASSERT_EQ(tool({}).exit_code, 0);
  run_on_fe(read_file(folder() / "result" / "starrocks-create.all.sql"));
  fe_->forget();
  const auto saved = tool({"snapshot", "--starrocks", "-o", "fe.smt"});
  EXPECT_EQ(saved.exit_code, 0) << saved.err;
  EXPECT_EQ(saved.err, "wrote fe.smt: 1 table of StarRocks 3.3.0, in 1 database\n");
  const auto name = "`" + database() + "`";
  EXPECT_THAT(fe_->statements(),
              ElementsAre("SELECT current_version(), CURRENT_USER()", "SELECT @@run_mode",
                          "SHOW FULL TABLES FROM " + name, "SHOW CREATE TABLE " + name + ".`orders`",
                          "SHOW FULL COLUMNS FROM " + name + ".`orders`", "SHOW ALTER TABLE COLUMN FROM " + name,
                          "SHOW ALTER TABLE OPTIMIZE FROM " + name, "SHOW TABLE STATUS FROM " + name));
  EXPECT_THAT(read_file(folder() / "fe.smt"), Not(HasSubstr(reader_password())));
  fe_->control({{"do", "close_port"}});
  const auto outcome = tool({"check", "--against", "fe.smt"});
  EXPECT_THAT(part(outcome.out, "R050"), StartsWith("  ok    R050  read from fe.smt: 127.0.0.1:"));
  EXPECT_EQ(part(outcome.out, "R054"), "  ok    R054  1 of the 1 tables exist, and the files can load them\n");
  EXPECT_EQ(part(outcome.out, "R052"), "  skip  R052  BE nodes: fe.smt does not contain them\n");
  EXPECT_EQ(part(outcome.out, "R057"), "");
  write_conf("target_table = $table_2\n");
  const auto grown = tool({"check", "--against", "fe.smt"});
  EXPECT_EQ(part(grown.out, "R054"), "  ok    R054  none of the 1 tables exists yet\n") << grown.err;
  write_conf("target_database=other\n");
  const auto lacks = tool({"check", "--against", "fe.smt"});
  EXPECT_EQ(lacks.exit_code, 2);
  EXPECT_THAT(lacks.err, HasSubstr("fe.smt: error: cannot read the snapshot: it does not contain the database 'other' "
                                   "[S009]\n  hint: take the snapshot of StarRocks again with this conf: "));
  const auto wrong = tool({"check", "--against", "a.conf"});
  EXPECT_EQ(wrong.exit_code, 2);
  EXPECT_EQ(wrong.err,
            "a.conf:1: error: cannot read the snapshot: it looks like a conf [S009]\n  hint: give the conf with -c\n");
}

TEST_P(CheckStarRocks, AskedForWithoutAnAddress) {
  write_file(folder() / "a.conf", db_conf() + "[table-rule.1]\ndatabase = ^" + database() + "$\ntable = .*\n");
  const auto outcome = tool({"snapshot", "--starrocks", "-o", "fe.smt"});
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("the conf names no StarRocks to ask [S053]"));
  EXPECT_FALSE(std::filesystem::exists(folder() / "fe.smt"));
}

TEST_P(CheckStarRocks, LoadUrl) {
  write_conf();
  EXPECT_EQ(result("R057"), "  ok    R057  load-url " + http_.address() + " is the HTTP server of a FE\n");
  const HttpListener backend{"200 OK", R"({"status": "OK","msg": "To Be Added"})"}, other{"200 OK", "<html>"},
      none{"404 Not Found", ""};
  const TcpProxy silent{0};
  const auto mysql = "127.0.0.1:" + std::to_string(port());
  write_conf("flink.starrocks.load-url = " + backend.address() + ";" + other.address() + ";" + none.address() +
             ";127.0.0.1:1;" + mysql);
  const auto reported = result("R057");
  EXPECT_THAT(reported, HasSubstr("  ok    R057  load-url " + backend.address() + " is the HTTP server of a BE\n"));
  EXPECT_THAT(reported, HasSubstr("load-url " + other.address() + ": an HTTP server, but not StarRocks\n"));
  EXPECT_THAT(reported,
              HasSubstr("load-url " + none.address() + ": an HTTP server, but without /api/health (HTTP 404)\n"));
  EXPECT_THAT(reported, HasSubstr("load-url 127.0.0.1:1: no HTTP answer: Failed to connect to 127.0.0.1 port 1"));
  EXPECT_THAT(reported, HasSubstr("load-url " + mysql + ": no HTTP answer: "));
}

TEST_P(CheckStarRocks, Unreachable) {
  write_conf("", "[starrocks]\nhost = 127.0.0.1\nport = 1\nuser = admin\npassword = top-secret\n");
  const auto outcome = check();
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_THAT(outcome.out, HasSubstr("StarRocks 127.0.0.1:1 as admin\n  FAIL  R050  cannot connect to 127.0.0.1:1 as "
                                     "'admin': nothing listens there\n"));
  EXPECT_THAT(outcome.out, HasSubstr("fix: check that the server is running, and 'port' (a.conf:"));
  EXPECT_THAT(outcome.out + outcome.err, Not(HasSubstr("top-secret")));
}

TEST_P(CheckStarRocks, OtherServer) {
  const auto address = "127.0.0.1:" + std::to_string(port());
  write_conf("", "[starrocks]\nhost = 127.0.0.1\nport = " + std::to_string(port()) + "\nuser = " + database() +
                     "\npassword = " + reader_password() + "\n");
  const auto reported = check().out;
  EXPECT_THAT(reported, HasSubstr("  FAIL  R050  " + address + " is MariaDB 1"));
  EXPECT_THAT(reported, HasSubstr(", not a StarRocks FE\n              fix: give the host of an FE and its query_port, "
                                  "9030 by default; if only "));
}

TEST_P(CheckStarRocks, FlinkSettings) {
  write_conf("", "set.execution.checkpointing.interval = 0\n");
  EXPECT_THAT(check().err,
              HasSubstr("set.execution.checkpointing.interval = '0': expected a duration of at least 10 ms"));
  write_conf("", "set.execution.checkpointing.interval = 100ms\n");
  EXPECT_THAT(result("R082"), StartsWith("  warn  R082  execution.checkpointing.interval is 100ms\n"));
  write_conf();
  EXPECT_EQ(result("R081"), "  ok    R081  the files set a checkpoint interval of 10s\n");
}

TEST_P(CheckStarRocks, NothingToAskIsSaid) {
  write_file(folder() / "a.conf", db_conf() + "[table-rule.1]\ndatabase = ^" + database() + "$\ntable = .*\n");
  const auto outcome = check();
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_EQ(
      outcome.out,
      "MySQL\n  skip  R001  Flink loads no table, so nothing reads a binlog\n\nStarRocks\n  skip  R050  neither host "
      "in [starrocks] nor flink.starrocks.jdbc-url in a rule names an FE\n\n2 checks: 0 failed, 0 warned, 0 passed, "
      "2 skipped\n");
}

class CheckWithoutBinlog : public ServerTest {};
SMT_ON_EVERY_SERVER(CheckWithoutBinlog);

TEST_P(CheckWithoutBinlog, Fails) {
  create(kTables);
  write_file(folder() / "a.conf", db_conf() + "[table-rule.1]\ndatabase = ^" + database() +
                                      "$\ntable = .*\nflink.starrocks.jdbc-url = jdbc:mysql://127.0.0.1:1\n"
                                      "flink.starrocks.load-url = 127.0.0.1:1\nflink.starrocks.username = u\n"
                                      "flink.starrocks.password = p\nflink.cdc.server-time-zone = UTC\n");
  const auto outcome = tool({"check"});
  EXPECT_EQ(outcome.exit_code, 1) << outcome.err;
  EXPECT_EQ(
      part(outcome.out, "R003"),
      "  FAIL  R003  log_bin is OFF\n"
      "              the server writes no binlog: Flink CDC receives no changes\n"
      "              fix: put log_bin=binlog and server_id=1 into the server's option file and restart it; on hosted "
      "servers turn on automatic backups\n");
}

class CheckTls : public ServerTest {};
INSTANTIATE_TEST_SUITE_P(On, CheckTls, ::testing::Values(ServerKind{"MariaDbTls", "SMT_TEST_MARIADB_TLS"}),
                         [](const auto& server) { return server.param.name; });

TEST_P(CheckTls, AUserThatMustEncrypt) {
  create(kTables);
  sql("ALTER USER " + database() + "@'127.0.0.1' REQUIRE SSL;");
  const auto conf = [&](const std::string& mode) {
    write_file(folder() / "a.conf", db_conf() + "[db]\n" + mode + "\n[table-rule.1]\ndatabase = ^" + database() +
                                        "$\ntable = .*\nflink.starrocks.jdbc-url = jdbc:mysql://127.0.0.1:1\n"
                                        "flink.starrocks.load-url = 127.0.0.1:1\nflink.starrocks.username = u\n"
                                        "flink.starrocks.password = p\nflink.cdc.server-time-zone = UTC\n");
    return part(tool({"check"}).out, "R023");
  };
  EXPECT_EQ(conf(""), "  FAIL  R023  the user must encrypt\n              the server of '" + database() +
                          "'@'127.0.0.1' requires encryption, but the files do not enable it\n              fix: add "
                          "the line 'ssl_mode = required' to [db], and generate the files again\n");
  EXPECT_EQ(conf("ssl_mode = required"), "  ok    R023  the user must encrypt, and the files enable encryption\n");
}

}  // namespace
}  // namespace smt::test
