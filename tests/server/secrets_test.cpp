// No secret is shown: unusual ones in every place that accepts one, every command, all streams, files and processes.
#include <gmock/gmock.h>
#include <sys/stat.h>

#include <fstream>
#include <iterator>

#include "server_fixture.hpp"
#include "tools/needs.hpp"

namespace smt::test {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::Not;

// The strings to search for: the part of each secret that no escaping changes. The reader's own password
// (server_fixture.cpp) is one.
constexpr std::string_view kCores[] = {"p#w ",      "zQ9kSink", "zQ9kSource", "zQ9kStore",
                                       "zQ9kState", "zQ9kUrl",  "zQ9kMisused"};

/// In the encoding of URLs: the reader's own, and that of write_conf.
constexpr std::string_view kEncodedCores[] = {"p%23w", "p%23W", "zQ9kSink%20"};

std::string found_encoded_in(const std::string& text) {
  for (const auto core : kEncodedCores) {
    if (text.find(core) != std::string::npos) return std::string{core};
  }
  return "";
}

std::string found_in(const std::string& text) {
  for (const auto core : kCores) {
    if (text.find(core) != std::string::npos) return std::string{core};
  }
  return "";
}

std::string command_line(const fs::path& process) {
  std::ifstream in{process / "cmdline", std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

/// Searches the processes that run the tool.
std::string found_in_processes() {
  std::error_code gone;
  for (const auto& entry : fs::directory_iterator{"/proc", gone}) {
    if (fs::read_symlink(entry.path() / "exe", gone) != fs::path{SMT_TOOL}) continue;
    if (const auto found = found_in(command_line(entry.path())); !found.empty()) return found;
  }
  return "";
}

class Secrets : public ServerTest {
 protected:
  void SetUp() override {
    ServerTest::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    create("CREATE TABLE orders (id BIGINT PRIMARY KEY, note VARCHAR(20));");
    write_file(folder() / "store.secret", "zQ9kStore '\"#\n");
  }

  /// `more`: appended to [table-rule.1].
  void write_conf(const std::string& other, const std::string& more = "") const {
    write_file(folder() / "a.conf",
               db_conf() + other +
                   "[flink]\nset.s3.secret-key = ${STATE_KEY:-zQ9kState}\n[table-rule.1]\ndatabase = ^" + database() +
                   "$\ntable = .*\nflink.starrocks.jdbc-url = jdbc:mysql://127.0.0.1:1?password=zQ9kUrl\n"
                   "flink.starrocks.load-url = 127.0.0.1:1\nflink.starrocks.username = root\n"
                   "flink.starrocks.password = zQ9kSink $%{'\"#;--\\x01\nflink.cdc.password = ${SOURCE}\n"
                   "flink.cdc.server-time-zone = UTC\nflink.cdc.jdbc.properties.trustCertificateKeyStorePassword = "
                   "${file:store.secret}\n" +
                   more);
  }

  /// Runs the tool and searches its streams, its log at the most detailed level, and the processes while it runs.
  Outcome quiet_about_secrets(std::vector<std::string> arguments) const {
    Program program;
    program.environment = {{"SOURCE", "zQ9kSource ${x}'\xE6\xB0\xB4"}, {"MISUSED", "zQ9kMisused"}};
    std::string in_processes;
    program.signal = TimedSignal{0, std::chrono::microseconds{0}, [&] {
                                   if (in_processes.empty()) in_processes = found_in_processes();
                                   return false;
                                 }};
    fs::remove(folder() / "run.log");
    arguments.insert(arguments.begin(), {"-v", "--log", "run.log", "--log-level", "trace"});
    const auto outcome = tool(arguments, program);
    const auto command = ::testing::PrintToString(arguments);
    const auto log = fs::exists(folder() / "run.log") ? read_file(folder() / "run.log") : "";
    EXPECT_EQ(found_in(log), "") << command << log;
    for (const auto* text : {&outcome.out, &outcome.err, &log})
      EXPECT_EQ(found_encoded_in(*text), "") << command << *text;
    EXPECT_EQ(found_in(outcome.out), "") << command << outcome.out;
    EXPECT_EQ(found_in(outcome.err), "") << command << outcome.err;
    EXPECT_EQ(in_processes, "") << command;
    return outcome;
  }

  static unsigned int mode_of(const fs::path& file) {
    struct stat facts {};
    EXPECT_EQ(::stat(file.c_str(), &facts), 0) << file;
    return facts.st_mode & 0777U;
  }
};
SMT_ON_EVERY_SERVER(Secrets);

const std::vector<std::vector<std::string>> kCommands = {{},
                                                         {"--dry-run"},
                                                         {"--dry-run", "--exit-code"},
                                                         {"--stdout", "starrocks"},
                                                         {"--findings", "json"},
                                                         {"--help"},
                                                         {"--version"},
                                                         {"--print-types"},
                                                         {"--only", "no.such"},
                                                         {"explain"},
                                                         {"explain", "--format", "json"},
                                                         {"assess", "--all", "--probe"},
                                                         {"assess", "--format", "json"},
                                                         {"assess", "--format", "html"},
                                                         {"check"},
                                                         {"check", "--format", "json"},
                                                         {"snapshot", "-o", "-"},
                                                         {"init", "--print"},
                                                         {"help", "C010"},
                                                         {"--no-such-option"}};

TEST_P(Secrets, InlineTheyAreInFilesOfTheirOwnerOnly) {
  write_conf("");
  for (const auto& command : kCommands) quiet_about_secrets(command);
  EXPECT_FALSE(results().empty());
  for (const auto& [name, text] : results()) {
    if (found_in(text).empty()) continue;
    EXPECT_THAT(name, HasSubstr("flink-create."));
    EXPECT_EQ(mode_of(result() / name), 0600U) << name;
  }
  const auto sql = results().at("flink-create.1.sql");
  for (const auto* secret : {"'zQ9kSource ${x}''\xE6\xB0\xB4'", "'zQ9kStore ''\"#'", "zQ9kState", "zQ9kUrl"}) {
    EXPECT_THAT(sql, HasSubstr(secret));
  }
}

TEST_P(Secrets, PlaceholdersStandInFilesForAll) {
  write_conf("secrets = placeholder\n");
  for (const auto& command : kCommands) EXPECT_EQ(quiet_about_secrets(command).signal, 0);
  quiet_about_secrets({"--stdout", "flink"});
  EXPECT_FALSE(results().empty());
  const auto umask_now = ::umask(022);
  ::umask(umask_now);
  for (const auto& [name, text] : results()) {
    EXPECT_EQ(found_in(text), "") << name;
    EXPECT_EQ(mode_of(result() / name), 0666U & ~umask_now) << name;
  }
}

/// With the ' of each secret doubled, the command in the header writes the same file as `secrets = inline`.
TEST_P(Secrets, EnvsubstMakesTheInlineFile) {
  write_conf("secrets = placeholder\n");
  ASSERT_EQ(quiet_about_secrets({}).exit_code, 0);
  const auto sql = results().at("flink-create.1.sql");
  const auto begin = sql.find("(umask");
  ASSERT_NE(begin, std::string::npos) << sql;
  Program shell;
  shell.command = {"sh", "-ec", sql.substr(begin, sql.find('\n', begin) - begin)};
  shell.folder = result();
  shell.environment = {{"SOURCE", "zQ9kSource ${x}''\xE6\xB0\xB4"},
                       {"FLINK_S3_SECRET_KEY", "zQ9kState"},
                       {"MYSQL_JDBC_PROPERTIES_TRUSTCERTIFICATEKEYSTOREPASSWORD", "zQ9kStore ''\"#"},
                       {"STARROCKS_JDBC_URL", "jdbc:mysql://127.0.0.1:1?password=zQ9kUrl"},
                       {"STARROCKS_PASSWORD", "zQ9kSink $%{''\"#;x"}};
  const auto filled = run(shell);
  if (filled.exit_code == 127) GTEST_SKIP() << "envsubst (gettext-base) is not installed";
  ASSERT_EQ(filled.exit_code, 0) << filled.err;
  EXPECT_EQ(mode_of(result() / "filled.sql"), 0600U);
  const auto text = read_file(result() / "filled.sql");
  fs::remove(result() / "filled.sql");
  write_conf("");
  // As '…': because of the "--" in write_conf's secret, the tool writes U&'…'.
  auto conf = read_file(folder() / "a.conf");
  conf.replace(conf.find(";--\\x01"), 7, ";x");
  write_file(folder() / "a.conf", conf);
  ASSERT_EQ(quiet_about_secrets({}).exit_code, 0);
  const auto statements = [](const std::string& file) { return file.substr(file.find("\n\n")); };
  EXPECT_EQ(statements(text), statements(results().at("flink-create.1.sql")));
}

TEST_P(Secrets, ErrorsDoNotShowThem) {
  write_conf("",
             "partition_key = ${MISUSED}\nbucket_num = ${MISUSED}\nproperties.replication_num = ${MISUSED}\n"
             "flink.cdc.server-id = ${MISUSED}\nflink.starrocks.sink.semantic = ${MISUSED}\n");
  EXPECT_EQ(quiet_about_secrets({"--findings", "json"}).exit_code, 2);
  write_conf("", "partition_key = ${MISUSED}\n");
  EXPECT_EQ(quiet_about_secrets({}).exit_code, 1);
  EXPECT_THAT(quiet_about_secrets({}).err, HasSubstr("the column '${MISUSED}'"));
  write_conf("secrets = zQ9kSink${NO_SUCH}\nbe_num = ${file:/no/such}\n");
  EXPECT_EQ(quiet_about_secrets({}).exit_code, 2);
  write_conf("[db]\npassword = zQ9kSource wrong\n");
  const auto refused = quiet_about_secrets({});
  EXPECT_EQ(refused.exit_code, 3);
  EXPECT_THAT(refused.err, HasSubstr("[S002]"));
  write_conf("[db]\nport = 1\n");
  EXPECT_EQ(quiet_about_secrets({"--findings", "json"}).exit_code, 3);
  write_conf("", "a line without a separator, but with zQ9kSink\n");
  EXPECT_EQ(quiet_about_secrets({}).exit_code, 2);
}

/// The password of the URL, encoded and decoded.
TEST_P(Secrets, OfAUrlIsInNoOutput) {
  const auto server = "@127.0.0.1:" + std::to_string(port());
  for (const std::string password : {"p%23w%20%3Bd%3D%27x%221", "p%23W", "p#w "}) {
    for (const auto& url :
         {"mysql://" + database() + ":" + password + server,
          "mysql://" + database() + ":" + password + server + "/no_such", database() + ":" + password + server}) {
      fs::remove(folder() / "run.log");
      const auto outcome = tool({"-v", "--log", "run.log", "--log-level", "trace", "init", "--print", "--from", url});
      const auto log = read_file(folder() / "run.log");
      EXPECT_THAT(log, HasSubstr("init --print --from ***"));
      for (const auto* text : {&outcome.out, &outcome.err, &log}) {
        EXPECT_EQ(found_in(*text) + found_encoded_in(*text), "") << url << '\n' << *text;
      }
    }
  }
}

TEST_P(Secrets, APromptNeedsATerminal) {
  write_conf("[db]\npassword = ${prompt}\n");
  Program program;
  program.command = {"setsid", SMT_TOOL, "-c", "a.conf"};
  program.folder = folder();
  const auto outcome = run(program);
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_THAT(outcome.err,
              HasSubstr("[db] password: ${prompt}: there is no terminal to ask at, or nothing was entered"));
}

/// script(1) gives the tool a terminal, which must not show the typed text.
TEST_P(Secrets, WhatIsTypedIsNotEchoed) {
  if (const auto reason = why_no_terminal(); !reason.empty()) GTEST_SKIP() << reason;
  auto conf = db_conf();
  const auto begin = conf.find("password = ") + 11, end = conf.find('\n', begin);
  const auto password = conf.substr(begin, end - begin);
  conf.replace(begin, end - begin, "${prompt}");
  write_file(folder() / "a.conf", conf + "[table-rule.1]\ndatabase = ^" + database() + "$\ntable = .*\n");
  write_file(folder() / "typed.sh", "sleep 2; printf '%s\\n' \"$TYPED\"; sleep 1\n");
  Program program;
  program.command = {"sh", "-c", "sh typed.sh | script -qec \"$1 -c a.conf\" /dev/null", "sh", SMT_TOOL};
  program.environment = {{"TYPED", password}};
  program.folder = folder();
  const auto outcome = run(program);
  if (outcome.exit_code == 127) GTEST_SKIP() << "script (bsdutils) is not installed";
  EXPECT_EQ(outcome.exit_code, 0) << outcome.out << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("[db] password: "));
  EXPECT_THAT(outcome.out, Not(HasSubstr("p#w")));
  EXPECT_TRUE(fs::exists(result() / "starrocks-create.1.sql"));
}

}  // namespace
}  // namespace smt::test
