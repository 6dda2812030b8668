#include <gtest/gtest.h>

#include "unit/config/conf_findings.hpp"

namespace smt::test {
namespace {

constexpr std::string_view kOnlySrNote =
    "c.conf:7: note: the conf has no flink.starrocks.* keys: the tool writes only StarRocks SQL for it [C017]\n"
    "  hint: for Flink SQL, set flink.starrocks.jdbc-url, flink.starrocks.load-url, flink.starrocks.username and "
    "flink.starrocks.password; in [table-rule] they apply to all rules\n";

std::string findings_of(std::string_view conf) { return rendered(parse_config("c.conf", conf).findings); }

TEST(ParseConfig, ReadsEveryValueWithItsLine) {
  const auto [config, findings] = load(
      "[db]\n type = mysql\n host = 10.0.0.1\n port = 3307\n user = u\n password = a#b ;c=d: %(x)s \n"
      "[other]\n be_num = 5\n use_decimal_v3 = true\n output_dir = ./out dir\n",
      "[table-rule.1]\n database = ^demo.*$\n table = ^.*$\n schema = ^.*$\n partition_key = `day`\n"
      " partitions = START (\"2021-01-02\") END (\"2021-01-04\") EVERY (INTERVAL 1 day)\n duplicate_keys = `a` , "
      "\"b\",c\n"
      " distributed_by = `id`,`x`\n bucket_num = 8\n properties.in_memory = false\n flink.cdc.server-id = 5000\n",
      kSink);
  EXPECT_EQ(rendered(findings), "");
  EXPECT_EQ(config.file, "c.conf");
  EXPECT_EQ(config.db.host, "10.0.0.1");
  EXPECT_EQ(config.db.port, 3307);
  EXPECT_EQ(config.db.user, "u");
  EXPECT_EQ(config.db.password.reveal(), "a#b ;c=d: %(x)s");
  EXPECT_EQ(config.be_num, 5U);
  EXPECT_EQ(config.output_dir, "./out dir");
  ASSERT_EQ(config.rules.size(), 1U);
  const auto& rule = config.rules[0];
  EXPECT_EQ(rule.id, "1");
  EXPECT_EQ(place_text(rule.place), "c.conf:11");
  EXPECT_EQ(rule.database.value, "^demo.*$");
  EXPECT_EQ(place_text(rule.table.place), "c.conf:13");
  EXPECT_EQ(rule.partition_key->value, "day");
  EXPECT_EQ(rule.partitions->value, "START (\"2021-01-02\") END (\"2021-01-04\") EVERY (INTERVAL 1 day)");
  EXPECT_EQ(rule.duplicate_keys->columns, (std::vector<std::string>{"a", "b", "c"}));
  EXPECT_EQ(rule.distributed_by->columns, (std::vector<std::string>{"id", "x"}));
  EXPECT_EQ(place_text(rule.distributed_by->place), "c.conf:18");
  EXPECT_EQ(rule.bucket_num->count, 8U);
  EXPECT_EQ(rule.properties.at("in_memory").value, "false");
  EXPECT_EQ(rule.source.at("server-id").value, "5000");
  EXPECT_EQ(rule.sink.size(), 4U);
  EXPECT_EQ(rule.sink.at("password").value, "");
}

TEST(ParseConfig, FillsDefaults) {
  const auto [config, findings] = load("[db]\nhost=h\nuser=u\npassword=\n", kRule);
  EXPECT_EQ(config.db.port, 3306);
  EXPECT_EQ(config.be_num, 3U);
  EXPECT_EQ(config.output_dir, "./result");
  EXPECT_EQ(
      rendered(findings),
      "c.conf:5: note: the conf has no flink.starrocks.* keys: the tool writes only StarRocks SQL for it [C017]\n"
      "  hint: for Flink SQL, set flink.starrocks.jdbc-url, flink.starrocks.load-url, flink.starrocks.username and "
      "flink.starrocks.password; in [table-rule] they apply to all rules\n"
      "c.conf:7: note: [other] be_num is not set; the tool assumes 3 BE nodes for BUCKETS and replication_num [C019]\n"
      "  hint: add the line 'be_num = N' to [other]\n");
}

TEST(ParseConfig, ReportsAllMistakesOfARunInTheOrderOfTheFile) {
  EXPECT_EQ(
      findings_of("early = 1\n"
                  "[db]\n"
                  "type = oracle\n"
                  "port = 70000\n"
                  "pasword = s3cret\n"
                  "user =\n"
                  "password s3cret\n"
                  "[other]\n"
                  "be_num = x\n"
                  "use_decimal_v3 = maybe\n"
                  "output_dir =\n"
                  "[othr]\n"
                  "x = y\n"
                  "[table-rule.1]\n"
                  "table =\n"
                  "bucket_num = 0\n"
                  "duplicate_keys = a,,b\n"
                  "distributed_by = ,\n"
                  "partition_key = a, b\n"
                  "[table-rule.all]\n"
                  "[table_rule.2]\n"
                  "[table-rule.01]\n"
                  "[table-rule.2\n"),
      "c.conf:1: error: 'early' is before the first [section] [C004]\n"
      "  hint: add the line [db] above it\n"
      "c.conf:2: error: [db] has no 'host' [C008]\n"
      "  hint: add the line 'host = 127.0.0.1' to [db]\n"
      "c.conf:2: error: [db] has no 'password' [C008]\n"
      "  hint: add the line 'password = secret' to [db]\n"
      "c.conf:3: error: [db] type = 'oracle' is not supported [C012]\n"
      "  hint: supported types: mysql (MySQL 5.7 to 9.x) and mariadb (MariaDB 10.x to 11.x)\n"
      "c.conf:4: error: [db] port = '70000': expected a number from 1 to 65535 [C010]\n"
      "c.conf:5: warning: [db] unknown key 'pasword' is ignored [C006]\n"
      "  hint: did you mean 'password'?\n"
      "c.conf:6: error: [db] user = '': expected a user name [C010]\n"
      "c.conf:7: error: expected [section], key = value or a comment; found 'password' without '=' [C003]\n"
      "c.conf:9: error: [other] be_num = 'x': expected a number from 1 to 100000 [C010]\n"
      "c.conf:10: error: [other] use_decimal_v3 = 'maybe': expected true or false [C010]\n"
      "c.conf:11: error: [other] output_dir = '': expected a folder [C010]\n"
      "c.conf:12: warning: unknown section [othr]; its keys are ignored [C005]\n"
      "  hint: did you mean [other]?\n"
      "c.conf:14: error: [table-rule.1] has no 'database' [C008]\n"
      "  hint: add the line 'database = ^mydb$' to [table-rule.1]\n"
      "c.conf:14: note: the conf has no flink.starrocks.* keys: the tool writes only StarRocks SQL for it [C017]\n"
      "  hint: for Flink SQL, set flink.starrocks.jdbc-url, flink.starrocks.load-url, flink.starrocks.username and "
      "flink.starrocks.password; in [table-rule] they apply to all rules\n"
      "c.conf:15: error: [table-rule.1] table = '': expected a regular expression [C010]\n"
      "c.conf:16: error: [table-rule.1] bucket_num = '0': expected a number from 1 to 10000, or auto [C010]\n"
      "c.conf:17: error: [table-rule.1] duplicate_keys = 'a,,b': expected column names, each once, separated by "
      "commas [C010]\n"
      "c.conf:18: error: [table-rule.1] distributed_by = ',': expected column names, each once, separated by commas "
      "[C010]\n"
      "c.conf:19: error: [table-rule.1] partition_key = 'a, b': expected one column name [C010]\n"
      "c.conf:20: error: [table-rule.all]: 'all' cannot be the number of a rule [C015]\n"
      "  hint: use a number, as in [table-rule.1]\n"
      "c.conf:21: warning: unknown section [table_rule.2]; its keys are ignored [C005]\n"
      "  hint: did you mean [table-rule.2]?\n"
      "c.conf:22: error: [table-rule.01] is already defined at c.conf:14 [C014]\n"
      "  hint: give each rule its own number\n"
      "c.conf:23: error: expected [section], key = value or a comment; found a '[' without its ']' [C003]\n");
}

TEST(ParseConfig, SaysWhatAnEmptyConfLacks) {
  EXPECT_EQ(
      findings_of(""),
      "c.conf:1: error: the conf has no [db] [C009]\n"
      "  hint: see the sample conf/config_prod.conf\n"
      "c.conf:1: note: [other] be_num is not set; the tool assumes 3 BE nodes for BUCKETS and replication_num [C019]\n"
      "  hint: add the line 'be_num = N' to [other]\n"
      "c.conf:1: error: the conf has no [table-rule.N], so the tool would write nothing [C013]\n"
      "  hint: add [table-rule.1] with the lines 'database = ^mydb$' and 'table = .*'\n");
}

TEST(ParseConfig, NeedsANumberedRule) {
  EXPECT_EQ(rendered(load(kDb, "[table-rule]\ndatabase=d\ntable=t\n").findings),
            "c.conf:9: error: the conf has no [table-rule.N], so the tool would write nothing [C013]\n"
            "  hint: add [table-rule.1] with the lines 'database = ^mydb$' and 'table = .*'\n");
}

TEST(ParseConfig, TakesTheLastOfRepeatedKeys) {
  const auto [config, findings] = load(kDb, kRule, "table=a\n", kSink, "[db]\nhost=g\n");
  EXPECT_EQ(config.db.host, "g");
  EXPECT_EQ(config.rules[0].table.value, "a");
  EXPECT_EQ(rendered(findings),
            "c.conf:10: warning: [table-rule.1] 'table' is already set at line 9; this later value is used [C007]\n"
            "c.conf:16: warning: [db] 'host' is already set at line 2; this later value is used [C007]\n");
}

TEST(ParseConfig, AcceptsKeysOfOtherSourcesInSilence) {
  EXPECT_EQ(rendered(load("[db]\nauthentication=none\nsslmode=disable\nhost=h\nuser=u\npassword=p\n[other]\nbe_num=1\n",
                          kRule, "schema=.*\n", kSink)
                         .findings),
            "");
}

TEST(ParseConfig, ReadsNumbersStrictly) {
  for (const char* port : {"0", "65536", "-1", "+1", "1.0", "0x10", "３", "99999999999999999999", "1 2", ""}) {
    EXPECT_TRUE(has_error(load(kDb, "[db]\nport=", port, "\n", kRule).findings)) << port;
  }
  EXPECT_EQ(load(kDb, "[db]\nport=065535\n", kRule).config.db.port, 65535);
  EXPECT_TRUE(has_error(load(kDb, kRule, "bucket_num=10001\n").findings));
  EXPECT_EQ(load(kDb, kRule, "bucket_num=10000\n").config.rules[0].bucket_num->count, 10000U);
  EXPECT_EQ(load(kDb, kRule, "bucket_num=AUTO\n").config.rules[0].bucket_num->count, 0U);
}

TEST(ParseConfig, SaysThatDecimalV3HasNoEffectOnlyWhenItIsTurnedOff) {
  for (const char* off : {"false", "0", "no", "OFF"}) {
    EXPECT_EQ(rendered(load("[other]\nuse_decimal_v3=", off, "\n", kDb, kRule, kSink).findings),
              std::string{"c.conf:2: note: [other] use_decimal_v3 = "} + off +
                  " has no effect: every supported StarRocks stores DECIMAL up to 38 digits exactly [C020]\n");
  }
  for (const char* on : {"true", "1", "Yes", "on"}) {
    EXPECT_EQ(rendered(load("[other]\nuse_decimal_v3=", on, "\n", kDb, kRule, kSink).findings), "");
  }
}

TEST(ParseConfig, RefusesIdsThatCannotNameFiles) {
  for (const std::string& id : {std::string{}, std::string{"all"}, std::string{"a/b"}, std::string{"a b"},
                                std::string{"订单"}, std::string(101, 'a')}) {
    EXPECT_EQ(rendered(load(kDb, "[table-rule.", id, "]\ndatabase=d\ntable=t\n").findings),
              "c.conf:7: error: [table-rule." + id + "]: '" + id +
                  "' cannot be the number of a rule [C015]\n"
                  "  hint: use a number, as in [table-rule.1]\n");
  }
  EXPECT_EQ(load(kDb, "[table-rule.shop.orders]\ndatabase=d\ntable=t\n").config.rules.at(0).id, "shop.orders");
}

TEST(ParseConfig, FindsASectionThatLostItsLineBreak) {
  EXPECT_EQ(
      rendered(load(kDb, kRule, kSink, "flink.starrocks.sink.buffer-flush.interval-ms=15000[table-rule.2]\n").findings),
      "c.conf:14: error: [table-rule.1] flink.starrocks.sink.buffer-flush.interval-ms ends in '[table-rule.2]': a line "
      "break is missing before it [C022]\n"
      "  hint: write [table-rule.2] on a line of its own\n");
  EXPECT_EQ(rendered(load(kDb, "[table-rule.1]\ndatabase=^[table]\ntable=t[db]\n").findings), kOnlySrNote);
}

// Whatever else is wrong, no message shows a password.
TEST(ParseConfig, NeverShowsAPassword) {
  const std::string secret = "s3cret";
  for (const std::string& line :
       {"password " + secret, "password\n" + secret, "password ; = " + secret, "= " + secret, "pasword = " + secret,
        "[db] password = " + secret, "[db password = " + secret, "password = " + secret + "\npassword = " + secret,
        std::string(300, 'k') + " = " + secret, "password = " + secret + "[table-rule.1]", secret}) {
    const auto shown =
        rendered(load("[db]\n", line, "\n", kRule, "flink.starrocks.password = ", secret, "\n").findings);
    EXPECT_NE(shown, "") << line;
    EXPECT_EQ(shown.find(secret), std::string::npos) << shown;
  }
  EXPECT_EQ(
      rendered(load(kDb, kRule, kSink, "flink.starrocks.jdbc-url = jdbc: mysql://u:s3cret@fe\n").findings).find(secret),
      std::string::npos);
}

TEST(ParseConfig, SurvivesThousandsOfRules) {
  std::string conf{kDb};
  conf += "[table-rule]\n" + std::string{kSink};
  for (int i = 5000; i > 0; --i) {
    conf += "[table-rule." + std::to_string(i) + "]\ndatabase=^d" + std::to_string(i) + "$\ntable=.\nunknown_key=1\n";
  }
  const auto [config, findings] = parse_config("c.conf", conf);
  ASSERT_EQ(config.rules.size(), 5000U);
  EXPECT_EQ(config.rules.front().id, "1");
  EXPECT_EQ(config.rules.back().database.value, "^d5000$");
  EXPECT_EQ(findings.size(), 5000U);
}

}  // namespace
}  // namespace smt::test
