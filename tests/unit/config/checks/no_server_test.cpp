#include <gtest/gtest.h>

#include "unit/config/conf_findings.hpp"

namespace smt::test {
namespace {

std::string reported(LoadedConfig loaded) {
  return rendered(findings_without_server(loaded.config, std::move(loaded.findings)));
}

TEST(NoServer, NeedsNoDbWhereNothingUsesIt) {
  EXPECT_EQ(reported(load("[other]\nbe_num=3\n[flink]\nloader=none\n", kRule, kSink)), "");
  EXPECT_EQ(reported(load("[db]\ntype=mysql\n[other]\nbe_num=3\n[flink]\nloader=none\n", kRule, kSink)), "");
  EXPECT_EQ(reported(load(kDb, kRule, kSink)), "");
}

TEST(NoServer, SaysWhatTheFilesNeedOfDb) {
  const auto hint = [](const std::string& key, const std::string& option, const std::string& value) {
    return "c.conf:5: error: [table-rule.1] has flink.starrocks.* keys, but [db] has no '" + key +
           "', and the tool does not connect to a server [C080]\n  hint: add the line '" + key + " = " + value +
           "' to [db], or 'flink.cdc." + option + " = " + value + "' to [table-rule.1]\n";
  };
  const auto reported_now = reported(load("[other]\nbe_num=3\n[db]\nport=3306\n", kRule, kSink));
  EXPECT_EQ(reported_now, hint("host", "hostname", "db_host") + hint("user", "username", "root") +
                              hint("password", "password", "secret"));
}

TEST(NoServer, TakesTheSourcesOwnOptionsInstead) {
  EXPECT_EQ(reported(load("[other]\nbe_num=3\n", kRule, kSink,
                          "flink.cdc.hostname=h\nflink.cdc.username=u\nflink.cdc.password=p\n")),
            "");
}

TEST(NoServer, KeepsWhatElseIsWrong) {
  EXPECT_EQ(reported(load("[db]\ntype=oracle\n[other]\nbe_num=3\n[flink]\nloader=none\n", kRule, kSink)),
            "c.conf:2: error: [db] type = 'oracle' is not supported [C012]\n"
            "  hint: supported types: mysql (MySQL 5.7 to 9.x) and mariadb (MariaDB 10.x to 11.x)\n");
}

}  // namespace
}  // namespace smt::test
