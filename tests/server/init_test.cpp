// The conf that `init` writes for a server; the tool runs with it unchanged.
#include <gmock/gmock.h>

#include <cstdio>

#include "server_fixture.hpp"

namespace smt::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Key;
using ::testing::Not;
using ::testing::StartsWith;

constexpr std::string_view kTables =
    "CREATE TABLE orders (id BIGINT PRIMARY KEY, note VARCHAR(20));"
    "CREATE TABLE codes (code CHAR(8) NOT NULL, UNIQUE KEY (code));"  // as good as a primary key
    "CREATE TABLE log (at DATETIME NOT NULL, line VARCHAR(20), UNIQUE KEY (line));"
    "CREATE VIEW latest AS SELECT * FROM orders;";

class Init : public ServerTest {
 protected:
  void SetUp() override {
    ServerTest::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    create(kTables);
    std::filesystem::create_directory(home());
    how_.environment["HOME"] = home().string();
  }

  std::filesystem::path home() const { return folder() / "home"; }
  std::string address() const { return "127.0.0.1:" + std::to_string(port()); }
  std::string url() const { return "mysql://" + database() + "@" + address(); }
  std::string url_with_password() const {
    std::string url = "mysql://" + database() + ":";
    for (const char c : reader_password()) {
      char hex[4];
      std::snprintf(hex, sizeof hex, "%%%02X", static_cast<unsigned>(static_cast<unsigned char>(c)));
      url += hex;
    }
    return url + "@" + address();
  }

  /// Writes ~/.my.cnf with the reader's password and these lines.
  void my_cnf(const std::string& lines) const {
    write_file(home() / ".my.cnf", "[client]\npassword = \"p#w ;d='x\\\"1\"\n" + lines);
  }

  Outcome init(const std::vector<std::string>& more) const {
    std::vector<std::string> arguments{"init"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return tool(arguments, how_);
  }
  /// Returns its [db] without the lines with which every [db] begins.
  std::string written_db() const {
    const auto text = read_file(folder() / "a.conf");
    const std::string begin = "[db]\ntype = mysql\n";
    const auto at = text.find(begin) + begin.size();
    return text.substr(at, text.find("\n\n", at) + 1 - at);
  }
  std::string server_lines() const { return "host = 127.0.0.1\nport = " + std::to_string(port()) + "\n"; }
  void expect_that_it_runs() const {
    EXPECT_THAT(read_file(folder() / "a.conf"), Not(HasSubstr(reader_password())));
    const auto outcome = tool({}, how_);
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_THAT(outcome.err, Not(HasSubstr("C024")));
    EXPECT_THAT(results(), ElementsAre(Key("starrocks-create.1.sql"), Key("starrocks-create.all.sql")));
  }

  Program how_;
};
SMT_ON_EVERY_SERVER(Init);

TEST_P(Init, WritesAConfThatRunsAsItIs) {
  how_.environment["MYSQL_PASSWORD"] = reader_password();
  const auto made = init({"--from", url()});
  EXPECT_EQ(made.exit_code, 0) << made.err;
  EXPECT_THAT(made.err,
              StartsWith("wrote a.conf with 1 rule\n"
                         "the conf does not contain the password: export MYSQL_PASSWORD before you run the tool\n"
                         "next: check be_num in it, then run starrocks-migrate-tool -c a.conf\n"
                         "for Flink SQL, also remove the # from its four flink.starrocks.* lines, set your "
                         "StarRocks there, and export STARROCKS_PASSWORD\n"));
  EXPECT_EQ(written_db(), server_lines() + "user = " + database() + "\npassword = ${MYSQL_PASSWORD}\n");
  expect_that_it_runs();
  const auto again = init({"--from", url()});
  EXPECT_EQ(again.exit_code, 2);
  EXPECT_THAT(again.err, HasSubstr("[O006]"));
}

TEST_P(Init, TakesThePasswordOfTheUrlWarnsAndPrints) {
  const auto printed = init({"--print", "--from", url_with_password() + "/" + database()});
  EXPECT_EQ(printed.exit_code, 0) << printed.err;
  EXPECT_FALSE(std::filesystem::exists(folder() / "a.conf"));
  EXPECT_THAT(printed.out, HasSubstr("\npassword = ${MYSQL_PASSWORD}\n"));
  EXPECT_EQ(printed.err,
            "warning: --from contains a password: ps shows it to other users of this machine, and the shell keeps it "
            "in its history [O009]\n"
            "  hint: omit it: init reads the password from the environment variable MYSQL_PASSWORD or from ~/.my.cnf, "
            "or asks for it; the conf then has ${MYSQL_PASSWORD}, no password line or ${prompt}\n");
  const auto none = init({"--print", "--from", url_with_password() + "/no_such"});
  EXPECT_EQ(none.exit_code, 2);
  EXPECT_THAT(none.err, HasSubstr("shows no table in a database 'no_such' [O008]"));
}

TEST_P(Init, CountsTablesAndThoseWithoutAKey) {
  how_.environment["MYSQL_PASSWORD"] = reader_password();
  EXPECT_THAT(init({"--print", "--from", url()}).out,
              HasSubstr("\n# 3 tables, 1 without a key; 1 view or similar, not synced\n[table-rule.1]\ndatabase = ^" +
                        database() + "$\ntable = .*\n"));
}

TEST_P(Init, GivesADatabaseOfViewsNoRule) {
  create("CREATE VIEW v AS SELECT 1 AS one;", "_views");
  how_.environment["MYSQL_PASSWORD"] = reader_password();
  const auto made = init({"--from", url()});
  EXPECT_THAT(made.err, StartsWith("wrote a.conf with 1 rule\n"));
  EXPECT_THAT(read_file(folder() / "a.conf"),
              testing::EndsWith(
                  "\n\n# No rule for these databases, because they have no tables (only views or similar):\n#   " +
                  database("_views") + "\n"));
  expect_that_it_runs();
  const auto none = init({"--print", "--from", url() + "/" + database("_views")});
  EXPECT_EQ(none.exit_code, 2);
  EXPECT_THAT(none.err, HasSubstr("shows no table in a database '" + database("_views") + "' [O008]"));
}

TEST_P(Init, WritesFlinkSqlOnceTheNamedLinesAreFilledIn) {
  how_.environment["MYSQL_PASSWORD"] = reader_password();
  ASSERT_EQ(init({"--from", url()}).exit_code, 0);
  EXPECT_THAT(
      tool({}, how_).err,
      HasSubstr("note: the conf has no flink.starrocks.* keys: the tool writes only StarRocks SQL for it [C017]\n"
                "  hint: for Flink SQL, set flink.starrocks.jdbc-url, "));
  auto text = read_file(folder() / "a.conf");
  for (auto at = text.find("# flink."); at != std::string::npos; at = text.find("# flink.")) text.erase(at, 2);
  write_file(folder() / "a.conf", text);
  EXPECT_EQ(tool({"assess"}, how_).exit_code, 0) << "only the Flink files have the password";
  EXPECT_EQ(tool({"--stdout", "starrocks"}, how_).exit_code, 0);
  const auto unset = tool({}, how_);
  EXPECT_EQ(unset.exit_code, 2);
  EXPECT_THAT(unset.err,
              HasSubstr("[table-rule] flink.starrocks.password: ${STARROCKS_PASSWORD}: the environment variable "
                        "is not set [C060]\n"));
  how_.environment["STARROCKS_PASSWORD"] = "sinkpw";
  const auto outcome = tool({}, how_);
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_THAT(results().at("flink-create.1.sql"), HasSubstr("'jdbc-url' = 'jdbc:mysql://FE_HOST:9030'"));
}

TEST_P(Init, TakesThePasswordThatMyCnfHasForTheUserOfTheUrl) {
  my_cnf("user = " + database() + "\nhost = nowhere.invalid\nport = 1\n");
  const auto made = init({"--from", url()});
  EXPECT_EQ(made.exit_code, 0) << made.err;
  EXPECT_EQ(written_db(),
            server_lines() + "# user and password come from [client] in ~/.my.cnf, which MySQL's clients read too\n");
  expect_that_it_runs();
}

TEST_P(Init, TakesThePasswordThatMyCnfHasForAnyUser) {
  my_cnf("");
  const auto made = init({"--from", url()});
  EXPECT_EQ(made.exit_code, 0) << made.err;
  EXPECT_EQ(written_db(), server_lines() + "user = " + database() +
                              "\n# the password comes from [client] in this file\ndefaults_file = ${HOME}/.my.cnf\n");
  expect_that_it_runs();
}

TEST_P(Init, LeavesThePasswordOfAnotherUserAndTakesThatOfTheClients) {
  write_file(home() / ".my.cnf", "[client]\nuser = another\npassword = wrong\n");
  how_.environment["MYSQL_PWD"] = reader_password();
  const auto made = init({"--from", url()});
  EXPECT_EQ(made.exit_code, 0) << made.err;
  EXPECT_EQ(written_db(), server_lines() + "user = " + database() + "\npassword = ${MYSQL_PWD}\n");
  expect_that_it_runs();
}

TEST_P(Init, NamesTheWaysToAPasswordWhereItCannotAsk) {
  Program program = how_;
  program.command = {"setsid", SMT_TOOL, "init", "-c", "a.conf", "--from", url()};
  program.folder = folder();
  const auto outcome = run(program);
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_EQ(outcome.err, "error: no password for '" + database() +
                             "', and no terminal to ask for it; set MYSQL_PASSWORD, or write it into ~/.my.cnf [O003]\n"
                             "  hint: run starrocks-migrate-tool --help\n");
  EXPECT_FALSE(std::filesystem::exists(folder() / "a.conf"));
}

TEST_P(Init, WithoutAUrlTakesTheServerOfMyCnf) {
  my_cnf("user = " + database() + "\n" + server_lines());
  const auto made = init({});
  EXPECT_EQ(made.exit_code, 0) << made.err;
  EXPECT_EQ(written_db(),
            server_lines() + "# user and password come from [client] in ~/.my.cnf, which MySQL's clients read too\n");
  expect_that_it_runs();
}

TEST_P(Init, WithoutAUrlTakesTheUserOfMyCnfAndThePasswordOfAVariable) {
  write_file(home() / ".my.cnf", "[client]\nuser = " + database() + "\n" + server_lines());
  how_.environment["MYSQL_PASSWORD"] = reader_password();
  const auto made = init({});
  EXPECT_EQ(made.exit_code, 0) << made.err;
  EXPECT_EQ(written_db(), server_lines() + "user = " + database() + "\npassword = ${MYSQL_PASSWORD}\n");
  expect_that_it_runs();
}

TEST_P(Init, TakesASocketAndAnSslMode) {
  how_.environment["MYSQL_PASSWORD"] = reader_password();
  const auto plain = init({"--from", url() + "?ssl-mode=DISABLED"});
  EXPECT_EQ(plain.exit_code, 0) << plain.err;
  EXPECT_EQ(written_db(),
            server_lines() + "ssl_mode = disabled\nuser = " + database() + "\npassword = ${MYSQL_PASSWORD}\n");
  expect_that_it_runs();

  auto socket = client("SELECT @@socket;", {"-N", "-B"}).out;
  if (!socket.empty()) socket.pop_back();
  if (!std::filesystem::exists(socket))
    GTEST_SKIP() << "the server's socket is in a folder that this process cannot see";
  const auto user = database() + "@localhost";
  sql("CREATE USER " + user + " IDENTIFIED BY 'p#w ;d=''x\"1'; GRANT SELECT ON `" + database() + "`.* TO " + user);
  const auto lines = "socket = " + socket + "\n";
  const auto made = init({"--force", "--from", "mysql://" + database() + "@?socket=" + socket});
  EXPECT_EQ(made.exit_code, 0) << made.err;
  EXPECT_EQ(written_db(), lines + "user = " + database() + "\npassword = ${MYSQL_PASSWORD}\n");
  expect_that_it_runs();

  my_cnf("user = " + database() + "\n" + lines);
  EXPECT_EQ(init({"--force"}).exit_code, 0);
  EXPECT_EQ(written_db(),
            lines + "# user and password come from [client] in ~/.my.cnf, which MySQL's clients read too\n");
  expect_that_it_runs();
  sql("DROP USER " + user + ";");
}

}  // namespace
}  // namespace smt::test
