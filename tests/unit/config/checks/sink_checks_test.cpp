#include "config/checks/sink_checks.hpp"

#include <gtest/gtest.h>

#include "unit/config/conf_findings.hpp"

namespace smt::test {
namespace {

std::string findings_with(std::string_view lines) { return rendered(load(kDb, kRule, kSink, lines).findings); }

std::string csv_with(std::string_view column, std::string_view row) {
  return findings_with("flink.starrocks.sink.properties.format=csv\nflink.starrocks.sink.properties.column_separator=" +
                       std::string{column} + "\nflink.starrocks.sink.properties.row_delimiter=" + std::string{row} +
                       "\n");
}

TEST(CsvSeparators, OfControlCharactersAreFine) {
  EXPECT_EQ(csv_with("\\x01", "\\x02"), "");
  EXPECT_EQ(csv_with("\\X1E", "\\x0a01"), "");
  EXPECT_EQ(csv_with("\x01", "\x02"), "");
}

TEST(CsvSeparators, ThatTextCanHoldAreWarnedOf) {
  EXPECT_EQ(csv_with(",", "\\x02"),
            "c.conf:15: warning: [table-rule.1] sink format csv with sink.properties.column_separator ',': a value "
            "that contains it shifts or splits rows [C023]\n"
            "  hint: use sink.properties.format = json, or separators such as \\x01 and \\x02\n");
  for (const char* separator : {"\\t", "\\\\x01", "\\x09", "\\x2c", "\\x", "\\xzz", "|", "", "||"}) {
    EXPECT_NE(csv_with(separator, "\\x02"), "") << separator;
  }
}

TEST(CsvSeparators, MatterToCsvOnly) {
  EXPECT_EQ(
      findings_with("flink.starrocks.sink.properties.column_separator=,\n"),
      "c.conf:14: note: 'flink.starrocks.sink.properties.column_separator' has no effect: the sink's format is json "
      "[C030]\n  hint: add the line 'flink.starrocks.sink.properties.format = csv' to use it\n");
  EXPECT_EQ(findings_with("flink.starrocks.sink.properties.format=json\n"), "");
}

TEST(SinkUrls, LoseTheSpaceOfTheDocumentation) {
  const auto [config, findings] =
      load(kDb, kRule,
           "flink.starrocks.jdbc-url = jdbc: mysql://fe1:9030, fe2:9030\nflink.starrocks.load-url=fe:8030\n"
           "flink.starrocks.username=u\nflink.starrocks.password=a b\n");
  EXPECT_EQ(config.rules[0].sink.at("jdbc-url").value, "jdbc:mysql://fe1:9030,fe2:9030");
  EXPECT_EQ(config.rules[0].sink.at("password").value, "a b");
  EXPECT_EQ(
      rendered(findings),
      "c.conf:10: warning: [table-rule.1] flink.starrocks.jdbc-url has a space inside the URL; the tool removes it "
      "[C021]\n");
}

TEST(SinkUrls, ThatNoConnectorTakesAreErrors) {
  const auto findings = [](const std::string& jdbc, const std::string& load_url) {
    return rendered(load(kDb, kRule,
                         "flink.starrocks.jdbc-url = " + jdbc + "\nflink.starrocks.load-url = " + load_url +
                             "\nflink.starrocks.username = u\nflink.starrocks.password = p\n")
                        .findings);
  };
  EXPECT_EQ(findings("jdbc:mysql://fe:9030", "fe1:8030;fe2:8030"), "");
  EXPECT_EQ(findings("jdbc:mysql://[::1]:9030", "[::1]:8030;"), "");
  EXPECT_EQ(findings("jdbc:mysql:loadbalance://fe1:9030,fe2:9030", "fe1:8030;fe2:8030"), "");
  EXPECT_EQ(findings("fe:9030", "fe:8030"),
            "c.conf:10: error: [table-rule.1] flink.starrocks.jdbc-url = 'fe:9030': expected jdbc:mysql://FE_HOST:9030 "
            "[C010]\n");
  for (const std::string bad : {"fe", "fe:", ":8030", "fe1:8030;fe2"}) {
    EXPECT_EQ(findings("jdbc:mysql://fe:9030", bad),
              "c.conf:11: error: [table-rule.1] flink.starrocks.load-url = '" + bad +
                  "': expected FE_HOST:8030, or several with ';' between them [C010]\n");
  }
}

TEST(SinkOptions, ThatAreRequiredAreAskedForOneByOne) {
  EXPECT_EQ(
      rendered(load(kDb, kRule, "flink.starrocks.jdbc-url=\nflink.starrocks.password=\n").findings),
      "c.conf:7: error: [table-rule.1] has flink.starrocks.* keys, but 'flink.starrocks.jdbc-url' is missing [C018]\n"
      "  hint: add the line 'flink.starrocks.jdbc-url = jdbc:mysql://fe_host:9030' to [table-rule.1]\n"
      "c.conf:7: error: [table-rule.1] has flink.starrocks.* keys, but 'flink.starrocks.load-url' is missing [C018]\n"
      "  hint: add the line 'flink.starrocks.load-url = fe_host:8030' to [table-rule.1]\n"
      "c.conf:7: error: [table-rule.1] has flink.starrocks.* keys, but 'flink.starrocks.username' is missing [C018]\n"
      "  hint: add the line 'flink.starrocks.username = root' to [table-rule.1]\n");
}

TEST(ReplicationNum, IsANumberUpToTheBes) {
  const auto findings = [](std::string value) {
    return rendered(load(kDb, kRule, kSink, "properties.replication_num = " + value + "\n").findings);
  };
  EXPECT_EQ(findings("3"), "");
  EXPECT_EQ(
      findings("4"),
      "c.conf:14: warning: replication_num = 4, but be_num is 3: StarRocks refuses more replicas than BE nodes [C025]\n"
      "  hint: set properties.replication_num to 3 or less, or correct be_num\n");
  EXPECT_EQ(findings("many"),
            "c.conf:14: error: [table-rule.1] properties.replication_num = 'many': expected a number from 1 [C010]\n");
}

}  // namespace
}  // namespace smt::test
