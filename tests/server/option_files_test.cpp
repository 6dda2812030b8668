// Users, passwords and servers from option files of MySQL's clients, and sockets.
#include <gmock/gmock.h>

#include "server_fixture.hpp"

namespace smt::test {
namespace {

using ::testing::HasSubstr;

class OptionFiles : public ServerTest {
 protected:
  void SetUp() override {
    ServerTest::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    create("CREATE TABLE orders (id BIGINT PRIMARY KEY);");
    const auto db = db_conf();
    user_ = value(db, "user"), password_ = value(db, "password");
    rule_ = "[other]\nbe_num = 3\n[table-rule.1]\ndatabase = ^" + database() + "$\ntable = .*\n";
    sink_ =
        "flink.starrocks.jdbc-url = jdbc:mysql://fe:9030\nflink.starrocks.load-url = fe:8030\n"
        "flink.starrocks.username = root\nflink.starrocks.password =\nflink.cdc.server-time-zone = UTC\n";
  }

  static std::string value(const std::string& conf, const std::string& key) {
    const auto begin = conf.find("\n" + key + " = ") + key.size() + 4;
    return conf.substr(begin, conf.find('\n', begin) - begin);
  }

  /// Returns the reader's account for an option file, in which # and quotes need quoting.
  std::string account() const { return "[client]\nuser = " + user_ + "\npassword = \"p#w ;d='x\\\"1\"\n"; }
  std::string address() const { return "host = 127.0.0.1\nport = " + std::to_string(port()) + "\n"; }

  void expect_source_account() const {
    const auto sql = results().at("flink-create.1.sql");
    EXPECT_THAT(sql, HasSubstr("'hostname' = '127.0.0.1',\n  'port' = '" + std::to_string(port()) +
                               "',\n  'username' = '" + user_ + "',\n  'password' = 'p#w ;d=''x\"1',\n"));
  }

  std::string user_, password_, rule_, sink_;
};
SMT_ON_EVERY_SERVER(OptionFiles);

TEST_P(OptionFiles, DefaultsFileTellsAll) {
  write_file(folder() / "my.cnf", account() + address());
  write_file(folder() / "a.conf", "[db]\ndefaults_file = my.cnf\n" + rule_ + sink_);
  const auto outcome = tool();
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  expect_source_account();
}

TEST_P(OptionFiles, TheConfGoesBeforeIt) {
  write_file(folder() / "my.cnf", "[client]\nuser = nobody\npassword = wrong\nhost = nowhere.invalid\nport = 1\n");
  write_file(folder() / "a.conf", db_conf() + "[db]\ndefaults_file = my.cnf\n" + rule_ + sink_);
  const auto outcome = tool();
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  expect_source_account();
}

TEST_P(OptionFiles, WithoutUserAndPasswordThatOfTheHome) {
  write_file(folder() / "home/.my.cnf", account());
  write_file(folder() / "a.conf", "[db]\n" + address() + rule_ + sink_);
  Program program;
  program.environment = {{"HOME", (folder() / "home").string()}};
  const auto outcome = tool({"-v"}, program);
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_THAT(outcome.err, HasSubstr("[db] has no user and no password: they come from [client] of ~/.my.cnf"));
  expect_source_account();
}

TEST_P(OptionFiles, APasswordThatTheyLackIsThatOfTheClientsVariable) {
  write_file(folder() / "home/.my.cnf", "[client]\nuser = " + user_ + "\n");
  write_file(folder() / "a.conf", "[db]\n" + address() + rule_ + sink_);
  Program program;
  program.environment = {{"HOME", (folder() / "home").string()}, {"MYSQL_PWD", reader_password()}};
  const auto outcome = tool({}, program);
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  expect_source_account();
}

TEST_P(OptionFiles, AMissingDefaultsFileIsAnErrorAtItsLine) {
  write_file(folder() / "a.conf", "[db]\ndefaults_file = no.cnf\n" + rule_);
  const auto outcome = tool();
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("a.conf:2: error: [db] defaults_file = 'no.cnf': cannot read the file: No such "
                                     "file or directory [C063]"));
}

class Sockets : public OptionFiles {
 protected:
  /// Returns the server's socket, if this process can see it.
  std::string socket() const {
    auto path = client("SELECT @@socket;", {"-N", "-B"}).out;
    if (!path.empty()) path.pop_back();
    return std::filesystem::exists(path) ? path : "";
  }
  /// Sets up the account as an administrator of the server may do it.
  void let_the_reader_in() const {
    sql("CREATE USER " + user_ + "@localhost IDENTIFIED BY 'p#w ;d=''x\"1'; GRANT SELECT ON `" + database() +
        "`.* TO " + user_ + "@localhost;");
  }
  void TearDown() override {
    if (!user_.empty()) sql("DROP USER IF EXISTS " + user_ + "@localhost;");
    OptionFiles::TearDown();
  }
};
SMT_ON_EVERY_SERVER(Sockets);

TEST_P(Sockets, ReachTheServer) {
  const auto path = socket();
  if (path.empty()) GTEST_SKIP() << "the server's socket is in a folder that this process cannot see";
  let_the_reader_in();
  const auto db = "[db]\nsocket = " + path + "\nuser = " + user_ + "\npassword = " + password_ + "\n";
  write_file(folder() / "a.conf", db + rule_);
  const auto outcome = tool();
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_TRUE(results().contains("starrocks-create.1.sql"));

  write_file(folder() / "a.conf", db + rule_ + sink_);
  const auto without = tool();
  EXPECT_EQ(without.exit_code, 2);
  for (const auto* key : {"hostname", "port", "username", "password"})
    EXPECT_THAT(without.err, HasSubstr("'flink.cdc." + std::string{key} + "'"));

  // The same if only the option file contains it.
  write_file(folder() / "my.cnf", account() + "socket = " + path + "\n");
  write_file(folder() / "a.conf", "[db]\ndefaults_file = my.cnf\n" + rule_ + sink_);
  EXPECT_EQ(tool().err, [&] {
    auto text = without.err;
    for (auto at = text.find("a.conf:7:"); at != std::string::npos; at = text.find("a.conf:7:"))
      text.replace(at, 9, "a.conf:5:");
    return text;
  }());

  write_file(folder() / "a.conf", "[db]\ndefaults_file = my.cnf\n" + rule_ + sink_ +
                                      "flink.cdc.hostname = db1\nflink.cdc.port = 3306\nflink.cdc.username = u\n"
                                      "flink.cdc.password = pw\n");
  EXPECT_EQ(tool().exit_code, 0);
  EXPECT_THAT(results().at("flink-create.1.sql"), HasSubstr("'hostname' = 'db1'"));
}

}  // namespace
}  // namespace smt::test
