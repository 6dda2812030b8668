#include "config/sections/rules.hpp"

#include <gtest/gtest.h>

#include "unit/config/conf_findings.hpp"

namespace smt::test {
namespace {

constexpr std::string_view kSecondRule = "[table-rule.2]\ndatabase=^e$\ntable=.\n";

TEST(Defaults, LoseAgainstTheRuleKeyByKey) {
  const auto [config, findings] =
      load(kDb,
           "[table-rule]\nbucket_num=4\ndistributed_by=a\ntable=^all$\nproperties.replication_num=3\n"
           "properties.in_memory=true\nflink.cdc.port=1\n",
           kSink, "[table-rule.1]\ndatabase=d\nproperties.replication_num=1\nflink.starrocks.username=me\n",
           "[table-rule.2]\ndatabase=e\ntable=t\nbucket_num=auto\n");
  EXPECT_EQ(rendered(findings), "");
  ASSERT_EQ(config.rules.size(), 2U);
  const auto& [one, two] = std::tie(config.rules[0], config.rules[1]);
  EXPECT_EQ(one.table.value, "^all$");
  EXPECT_EQ(place_text(one.table.place), "c.conf:10");
  EXPECT_EQ(two.table.value, "t");
  EXPECT_EQ(one.bucket_num->count, 4U);
  EXPECT_EQ(two.bucket_num->count, 0U);
  EXPECT_EQ(two.distributed_by->columns, std::vector<std::string>{"a"});
  EXPECT_EQ(one.properties.at("replication_num").value, "1");
  EXPECT_EQ(one.properties.at("in_memory").value, "true");
  EXPECT_EQ(two.properties.at("replication_num").value, "3");
  EXPECT_EQ(one.sink.at("username").value, "me");
  EXPECT_EQ(two.sink.at("username").value, "root");
  EXPECT_EQ(two.source.at("port").value, "1");
}

TEST(Defaults, MayStandBehindTheRules) {
  const auto [config, findings] = load(kDb, kRule, "[table-rule]\n", kSink);
  EXPECT_EQ(rendered(findings), "");
  EXPECT_EQ(config.rules[0].sink.size(), 4U);
}

TEST(Defaults, AreBlamedOnceForWhatRulesInherit) {
  EXPECT_EQ(
      rendered(load(kDb,
                    "[table-rule]\nflink.starrocks.jdbc-url=jdbc: mysql://fe:9030\nflink.starrocks.username=u\n"
                    "flink.starrocks.sink.properties.format=csv\nbucket_num=x\nflink.starrocks.connector=c\n",
                    kRule, kSecondRule)
                   .findings),
      "c.conf:7: error: [table-rule] has flink.starrocks.* keys, but 'flink.starrocks.load-url' is missing [C018]\n"
      "  hint: add the line 'flink.starrocks.load-url = fe_host:8030' to [table-rule]\n"
      "c.conf:7: error: [table-rule] has flink.starrocks.* keys, but 'flink.starrocks.password' is missing [C018]\n"
      "  hint: add the line 'flink.starrocks.password = secret' to [table-rule]\n"
      "c.conf:8: warning: [table-rule] flink.starrocks.jdbc-url has a space inside the URL; the tool removes it "
      "[C021]\n"
      "c.conf:10: warning: [table-rule] sink format csv with sink.properties.column_separator not set (a tab): a value "
      "that contains it shifts or splits rows [C023]\n"
      "  hint: use sink.properties.format = json, or separators such as \\x01 and \\x02\n"
      "c.conf:10: warning: [table-rule] sink format csv with sink.properties.row_delimiter not set (a newline): a "
      "value that contains it shifts or splits rows [C023]\n"
      "  hint: use sink.properties.format = json, or separators such as \\x01 and \\x02\n"
      "c.conf:11: error: [table-rule] bucket_num = 'x': expected a number from 1 to 10000, or auto [C010]\n"
      "c.conf:12: warning: [table-rule] the tool generates 'flink.starrocks.connector' itself; this line is ignored "
      "[C016]\n");
}

TEST(Rules, ComeByNumberThenName) {
  const auto config = load(kDb, "[table-rule.b]\n[table-rule.10]\n[table-rule.9]\n[table-rule.a]\n").config;
  std::string ids;
  for (const auto& rule : config.rules) ids += rule.id + ' ';
  EXPECT_EQ(ids, "9 10 a b ");
}

TEST(Rules, OfOneNumberAreAnErrorAndTheFirstStays) {
  const auto [config, findings] = load(kDb, kRule, kSink, "[table-rule.1]\ndatabase=^e$\nbucket_num=x\n");
  ASSERT_EQ(config.rules.size(), 1U);
  EXPECT_EQ(config.rules[0].database.value, "^d$");
  EXPECT_EQ(rendered(findings),
            "c.conf:14: error: [table-rule.1] is already defined at c.conf:7 [C014]\n"
            "  hint: give each rule its own number\n"
            "c.conf:16: error: [table-rule.1] bucket_num = 'x': expected a number from 1 to 10000, or auto [C010]\n");
}

TEST(Rules, WithoutASinkAmongOthersAreNoted) {
  EXPECT_EQ(rendered(load(kDb, kRule, kSink, kSecondRule).findings),
            "c.conf:14: note: [table-rule.2] has no flink.starrocks.* keys: the tool writes only StarRocks SQL for it "
            "[C017]\n"
            "  hint: for Flink SQL, set flink.starrocks.jdbc-url, flink.starrocks.load-url, flink.starrocks.username "
            "and flink.starrocks.password; in [table-rule] they apply to all rules\n");
}

TEST(Rules, PassUnknownOptionsOnAndSaySo) {
  const auto [config, findings] = load(
      kDb, kRule, kSink,
      "flink.starrocks.sink.bufer-flush.interval-ms=1\nflink.cdc.pd-addresses=x\n"
      "flink.cdc.debezium.any.thing=1\nflink.starrocks.sink.properties.any=1\nflink.cdc.hostname=h\nflink.cdc.=1\n");
  EXPECT_EQ(rendered(findings),
            "c.conf:14: warning: [table-rule.1] 'flink.starrocks.sink.bufer-flush.interval-ms' is not a known option "
            "of the StarRocks sink; the tool passes it on unchanged [C028]\n"
            "  hint: did you mean 'flink.starrocks.sink.buffer-flush.interval-ms'?\n"
            "c.conf:15: warning: [table-rule.1] 'flink.cdc.pd-addresses' is not a known option of the mysql-cdc "
            "source; the tool passes it on unchanged [C028]\n"
            "c.conf:19: warning: [table-rule.1] unknown key 'flink.cdc.' is ignored [C006]\n");
  EXPECT_EQ(config.rules[0].sink.at("sink.bufer-flush.interval-ms").value, "1");
  EXPECT_EQ(config.rules[0].source.at("pd-addresses").value, "x");
  EXPECT_EQ(config.rules[0].source.at("hostname").value, "h");
}

TEST(Rules, DropGeneratedKeysAndTellOfExternalTablesThatAreOff) {
  const auto [config, findings] =
      load(kDb, kRule, kSink,
           "flink.starrocks.table-name=t\nflink.cdc.database-name=d\nflink.cdc.connector=c\n"
           "external.properties.host=h\nexternal.properties.port=1\n");
  EXPECT_EQ(
      rendered(findings),
      "c.conf:14: warning: [table-rule.1] the tool generates 'flink.starrocks.table-name' itself; this line is ignored "
      "[C016]\n"
      "c.conf:15: warning: [table-rule.1] the tool generates 'flink.cdc.database-name' itself; this line is ignored "
      "[C016]\n"
      "c.conf:16: warning: [table-rule.1] the tool generates 'flink.cdc.connector' itself; this line is ignored "
      "[C016]\n"
      "c.conf:17: warning: [table-rule.1] 'external.properties.host' is ignored: external_tables is off [C029]\n"
      "  hint: to get external tables, add the line 'external_tables = mysql'\n");
  EXPECT_EQ(config.rules[0].sink.size(), 4U);
  EXPECT_TRUE(config.rules[0].source.empty());
  EXPECT_TRUE(config.rules[0].properties.empty());
}

TEST(Rules, WriteAPropertyThatAKeySetsOnce) {
  const auto [config, findings] = load(kDb, kRule, kSink,
                                       "colocate_with = g\nbucket_num = 3\nproperties.colocate_with = h\n"
                                       "external_tables = catalog\nexternal.properties.driver_url = x\n"
                                       "external.properties.type = hive\n");
  EXPECT_EQ(
      rendered(findings),
      "c.conf:16: warning: [table-rule.1] the tool generates 'properties.colocate_with' itself; this line is ignored "
      "[C016]\n"
      "c.conf:19: warning: [table-rule.1] the tool generates 'external.properties.type' itself; this line is ignored "
      "[C016]\n");
  EXPECT_FALSE(config.rules[0].properties.contains("colocate_with"));
  EXPECT_FALSE(config.rules[0].external.contains("type"));
}

}  // namespace
}  // namespace smt::test
