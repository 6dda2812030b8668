#include <gmock/gmock.h>

#include "cli_fixture.hpp"
#include "tools/tcp_proxy.hpp"

namespace smt::test {
namespace {

using ::testing::Each;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> out;
  std::size_t start = 0;
  for (auto end = text.find('\n'); end != std::string::npos; end = text.find('\n', start)) {
    out.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  if (start < text.size()) out.push_back(text.substr(start));
  return out;
}

/// Returns a conf with six mistakes, each on a line of its own, and a server that exists.
std::string wrong_conf(std::uint16_t port) {
  return "[db]\nhost = 127.0.0.1\nport = " + std::to_string(port) +
         "\nuser = reader\npassword = s3cr#t;word\n"                                         // 1-5
         "[other]\nbe_num = three\n"                                                         // 6-7
         "[table-rule.1]\ndatabase = (?=demo)\ntable = .*\n"                                 // 8-10
         "[table-rule.2]\ndatabase = demo\n"                                                 // 11-12
         "[table-rule.3]\ndatabase = demo\ntable = a\nbucket_num = -1\n"                     // 13-16
         "[table-rule.3]\ndatabase = demo\ntable = b\n"                                      // 17-19
         "[table-rule.4]\ndatabase = demo\ntable = c\nflink.starrock.load-url = fe:8030\n";  // 20-23
}

TEST_F(Cli, MissingConfIsNamed) {
  const auto outcome = tool({"-c", "nowhere.conf"});
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_EQ(outcome.out, "");
  EXPECT_THAT(outcome.err,
              HasSubstr("error: cannot read the conf file 'nowhere.conf': No such file or directory [C001]\n"
                        "  hint: name the conf with -c FILE, or write one: starrocks-migrate-tool init --from "
                        "mysql://user@host:3306\n"));
}

TEST_F(Cli, WithoutCTheConfBelowTheCurrentFolderIsRead) {
  write_file(folder() / "conf/config_prod.conf", "[db]\nhost = x\nport = 70000\n");
  const auto outcome = tool({});
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("conf/config_prod.conf:3: error: [db] port = '70000'"));
}

TEST_F(Cli, AFolderIsNoConf) {
  std::filesystem::create_directory(folder() / "a.conf");
  const auto outcome = tool({"-c", "a.conf"});
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("Is a directory [C001]"));
}

TEST_F(Cli, BinaryIsNoConf) {
  conf(std::string_view{"[db]\nhost = \0\n", 14});
  const auto outcome = tool({"-c", "a.conf"});
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("[C002]"));
}

TEST_F(Cli, AllMistakesOfAConfAreToldInOneRun) {
  TcpProxy server{0};
  conf(wrong_conf(server.port()));
  const auto outcome = tool({"-c", "a.conf"});
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_EQ(outcome.out, "");
  EXPECT_THAT(outcome.err, HasSubstr("a.conf:7: error: [other] be_num = 'three'"));
  EXPECT_THAT(outcome.err, HasSubstr("a.conf:9: error: [table-rule.1] database = '(?=demo)'"));
  EXPECT_THAT(outcome.err, HasSubstr("a.conf:11: error: [table-rule.2] has no 'table'"));
  EXPECT_THAT(outcome.err, HasSubstr("a.conf:16: error: [table-rule.3] bucket_num = '-1'"));
  EXPECT_THAT(outcome.err, HasSubstr("a.conf:17: error: [table-rule.3] is already defined at a.conf:13 [C014]"));
  EXPECT_THAT(outcome.err, HasSubstr("a.conf:23: warning: [table-rule.4] unknown key 'flink.starrock.load-url'"));
  EXPECT_EQ(server.connections(), 0U) << "the server was contacted";
  EXPECT_FALSE(wrote_results());
}

TEST_F(Cli, FindingsAsJsonAreOneObjectALine) {
  TcpProxy server{0};
  conf(wrong_conf(server.port()));
  const auto outcome = tool({"-c", "a.conf", "--findings", "json"});
  EXPECT_EQ(outcome.exit_code, 2);
  const auto lines = lines_of(outcome.out);
  ASSERT_GE(lines.size(), 6U) << outcome.out;
  EXPECT_THAT(lines, Each(StartsWith("{\"schema_version\":1,\"code\":\"")));
  EXPECT_THAT(outcome.out, HasSubstr("\"code\":\"C014\",\"severity\":\"error\",\"place\":\"a.conf\",\"line\":17,"));
}

std::string good_conf(std::uint16_t port) {
  return "[db]\nhost = 127.0.0.1\nport = " + std::to_string(port) +
         "\nuser = reader\npassword = s3cr#t;word\n[other]\nbe_num = 3\n"
         "[table-rule.1]\ndatabase = ^demo$\ntable = .*\n";
}

std::uint16_t dead_port() { return TcpProxy{0}.port(); }

TEST_F(Cli, NoServerIsAFailureOfTheWorld) {
  const auto port = dead_port();
  conf(good_conf(port));
  const auto outcome = tool({"-c", "a.conf"});
  EXPECT_EQ(outcome.exit_code, 3);
  EXPECT_EQ(outcome.out, "");
  EXPECT_THAT(outcome.err, HasSubstr("a.conf:3: error: cannot connect to 127.0.0.1:" + std::to_string(port) +
                                     " as 'reader': nothing listens there [S002]\n"
                                     "  hint: check that the server is running, and 'port' (a.conf:3) and 'host' "
                                     "(a.conf:2)\n"));
  EXPECT_FALSE(wrote_results());
}

TEST_F(Cli, AServerThatSaysNothingTimesOut) {
  TcpProxy silent{0};
  conf(good_conf(silent.port()));
  Program how;
  how.timeout = std::chrono::seconds{40};
  const auto outcome = tool({"-c", "a.conf"}, how);
  EXPECT_FALSE(outcome.timed_out);
  EXPECT_EQ(outcome.exit_code, 3);
  EXPECT_THAT(outcome.err, HasSubstr("[S002]"));
}

TEST_F(Cli, ThePasswordIsNeverShown) {
  conf(good_conf(dead_port()));
  for (const auto& arguments :
       {std::vector<std::string>{"-c", "a.conf", "-v"}, {"-c", "a.conf", "--findings", "json"}}) {
    const auto outcome = tool(arguments);
    EXPECT_EQ(outcome.exit_code, 3);
    EXPECT_THAT(outcome.out + outcome.err, Not(HasSubstr("s3cr")));
  }
}

/// Returns a conf whose passwords come from variables that are not set.
std::string conf_with_secrets(const std::string& sink) {
  return "[db]\nhost = h\nuser = u\npassword = ${NO_SUCH}\n[other]\nbe_num = 3\n[starrocks]\nhost = fe\n"
         "password = ${prompt}\n[table-rule.1]\ndatabase = ^demo$\ntable = .*\n" +
         sink;
}

TEST_F(Cli, WhatNeedsNoSecretAsksForNone) {
  const std::string snapshot = SMT_SOURCE_DIR "/tests/golden/demo/catalog.snapshot";
  conf(conf_with_secrets(""));
  for (auto arguments : std::vector<std::vector<std::string>>{{}, {"assess"}, {"explain"}, {"--stdout", "starrocks"}}) {
    arguments.insert(arguments.end(), {"-c", "a.conf", "--from-snapshot", snapshot});
    EXPECT_EQ(tool(arguments).exit_code, 0) << arguments.front();
  }
  conf(
      conf_with_secrets("flink.starrocks.jdbc-url = jdbc:mysql://fe:9030\nflink.starrocks.load-url = fe:8030\n"
                        "flink.starrocks.username = root\nflink.starrocks.password = ${NO_SUCH_EITHER}\n"));
  EXPECT_EQ(tool({"assess", "-c", "a.conf", "--from-snapshot", snapshot}).exit_code, 0);
  EXPECT_EQ(tool({"--stdout", "starrocks", "-c", "a.conf", "--from-snapshot", snapshot}).exit_code, 0);
  const auto unreached = tool({"assess", "-c", "a.conf"});
  EXPECT_EQ(unreached.exit_code, 2);
  EXPECT_THAT(unreached.err, HasSubstr("${NO_SUCH}"));
  EXPECT_THAT(unreached.err, Not(HasSubstr("${NO_SUCH_EITHER}"))) << "it logs in to MySQL and writes no Flink file";
  const auto outcome = tool({"-c", "a.conf", "--from-snapshot", snapshot});
  EXPECT_EQ(outcome.exit_code, 2) << "the Flink files have the passwords";
  EXPECT_THAT(outcome.err,
              HasSubstr("a.conf:4: error: [db] password: ${NO_SUCH}: the environment variable is not set"));
  EXPECT_THAT(outcome.err, HasSubstr("[table-rule.1] flink.starrocks.password: ${NO_SUCH_EITHER}: "));
}

TEST_F(Cli, FilesWithPlaceholdersNeedNoPasswords) {
  auto text = conf_with_secrets(
      "flink.starrocks.jdbc-url = jdbc:mysql://fe:9030\nflink.starrocks.load-url = fe:8030\n"
      "flink.starrocks.username = root\nflink.starrocks.password = ${NO_SUCH_EITHER}\n");
  conf(text.insert(text.find("[other]\n") + 8, "secrets = placeholder\n"));
  const auto outcome = tool(
      {"-c", "a.conf", "--from-snapshot", SMT_SOURCE_DIR "/tests/golden/demo/catalog.snapshot", "--stdout", "flink"});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("'password' = '${NO_SUCH}'"));
  EXPECT_THAT(outcome.out, HasSubstr("'password' = '${NO_SUCH_EITHER}'"));
}

TEST_F(Cli, ARunThatFailsReportsNoNotes) {
  const std::string snapshot = SMT_SOURCE_DIR "/tests/golden/demo/catalog.snapshot";
  const auto with_table = [&](const std::string& table) {
    conf("[db]\nhost = h\nuser = u\npassword =\n[table-rule.1]\ndatabase = .*\ntable = " + table + "\n");
    return tool({"-c", "a.conf", "--from-snapshot", snapshot});
  };
  for (const auto* wrong : {"*", "^nothing$"}) {
    const auto outcome = with_table(wrong);
    EXPECT_EQ(outcome.exit_code, 2);
    EXPECT_THAT(outcome.err, Not(HasSubstr(" note: "))) << outcome.err;
  }
  const auto outcome = with_table(".*");
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_THAT(outcome.err, HasSubstr("[C017]"));
  EXPECT_THAT(outcome.err, HasSubstr("[C019]"));
}

}  // namespace
}  // namespace smt::test
