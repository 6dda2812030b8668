#include "config/keys/connector_options.hpp"

#include <gtest/gtest.h>

#include <set>

#include "unit/config/conf_findings.hpp"

namespace smt::test {
namespace {

const OptionRow& option(std::string_view key) {
  const auto* group = find_group(key);
  return *find_option(*group, key.substr(group->prefix.size()));
}

TEST(ConnectorOptions, TakeWhatTheirConnectorTakes) {
  const auto& interval = option("flink.starrocks.sink.buffer-flush.interval-ms").form;
  EXPECT_EQ(expected_value(interval), "a number from 1 to 3600000");
  for (const auto* good : {"1", "15000", "3600000"}) EXPECT_TRUE(takes(interval, good)) << good;
  for (const auto* bad : {"", "0", "3600001", "15s", "-1", "1e3", " 2000", "99999999999999999999"})
    EXPECT_FALSE(takes(interval, bad)) << bad;

  const auto& mode = option("flink.cdc.scan.startup.mode").form;
  for (const auto* good : {"initial", "latest-offset", "SNAPSHOT", "timestamp"}) EXPECT_TRUE(takes(mode, good)) << good;
  for (const auto* bad : {"", "latest", "initial, latest-offset", "or"}) EXPECT_FALSE(takes(mode, bad)) << bad;

  EXPECT_TRUE(takes(option("flink.cdc.scan.incremental.snapshot.enabled").form, "FALSE"));
  EXPECT_FALSE(takes(option("flink.cdc.scan.incremental.snapshot.enabled").form, "no"));
  EXPECT_TRUE(takes(option("flink.starrocks.sink.properties.anything").form, "anything"));
}

TEST(ConnectorOptions, AreOneRowEach) {
  for (const auto& group : option_groups()) {
    std::set<std::string_view> names;
    for (const auto& row : group.known) {
      EXPECT_TRUE(names.insert(row.name).second) << row.name << " has two rows";
      EXPECT_EQ(row.loses.empty(), row.loss.empty()) << row.name;
      EXPECT_TRUE(row.ours.empty() || row.loses.empty()) << row.name << " is never passed on";
      if (row.form.kind == ValueForm::Kind::kNumber) {
        EXPECT_LT(row.form.least, row.form.most) << row.name;
      }
      if (!row.name.ends_with('*')) {
        EXPECT_EQ(find_option(group, row.name), &row) << row.name << ": a row before it takes its name";
      }
    }
  }
}

TEST(ConnectorOptions, AreAmongListedValues) {
  EXPECT_TRUE(is_among("*", ""));
  EXPECT_FALSE(is_among("", ""));
  EXPECT_TRUE(is_among("true", "TRUE"));
  EXPECT_FALSE(is_among("true", "tru"));
  EXPECT_FALSE(is_among("!t, none, ", "t"));
  EXPECT_FALSE(is_among("!t, none, ", ""));
  EXPECT_TRUE(is_among("!t, none, ", "d"));
  EXPECT_TRUE(is_among("!t, none", ""));
}

/// Returns the line that a user reads about one option of the rule.
std::string reported(const std::string& line) { return rendered(load(kDb, kRule, kSink, line + "\n").findings); }

bool is_kept(const std::string& key, const std::string& value) {
  const auto config = load(kDb, kRule, kSink, key + " = " + value + "\n").config;
  const auto* group = find_group(key);
  const auto& options = group->prefix == "flink.cdc." ? config.rules[0].source : config.rules[0].sink;
  return options.contains(std::string_view{key}.substr(group->prefix.size()));
}

TEST(OurOptions, AreIgnoredWithAWarningWhateverTheTable) {
  for (const std::string key :
       {"flink.cdc.debezium.decimal.handling.mode", "flink.cdc.debezium.bigint.unsigned.handling.mode",
        "flink.cdc.debezium.time.precision.mode", "flink.cdc.debezium.binary.handling.mode",
        "flink.cdc.debezium.enable.time.adjuster", "flink.cdc.debezium.message.key.columns",
        "flink.cdc.debezium.table.include.list", "flink.cdc.debezium.database.server.id",
        "flink.cdc.debezium.tombstones.on.delete", "flink.starrocks.sink.properties.label"}) {
    EXPECT_EQ(reported(key + " = double"), "c.conf:14: warning: [table-rule.1] the tool generates '" + key +
                                               "' itself; this line is ignored [C016]\n");
    EXPECT_FALSE(is_kept(key, "double")) << key;
  }
}

TEST(OurOptions, AllHaveTheWarningAndAreDropped) {
  for (const auto& group : option_groups()) {
    for (const auto& row : group.known) {
      if (row.ours != "*") continue;
      const auto key = std::string{group.prefix} + std::string{row.name};
      EXPECT_NE(reported(key + " = x").find("[C016]"), std::string::npos) << key;
      EXPECT_FALSE(is_kept(key, "x")) << key;
    }
  }
}

TEST(RefusedOptions, AreErrorsAtTheLine) {
  for (const std::string option : {"publish-timeout.ms", "transaction.multi-table.enabled"})
    EXPECT_EQ(reported("flink.starrocks.sink." + option + " = 1"),
              "c.conf:14: error: [table-rule.1] flink.starrocks.sink." + option +
                  " = '1': expected no such line: the option exists only in the connector's DataStream API, and Flink "
                  "SQL refuses it [C010]\n  hint: remove the line\n");
}

TEST(MisspelledOptions, OfAFamilyNameTheKnownOne) {
  const auto hint_on = [](const std::string& option) {
    const auto text = reported("flink.starrocks.sink.properties." + option + " = 1");
    const auto at = text.find("hint: did you mean 'flink.starrocks.sink.properties.");
    return at == std::string::npos ? text : text.substr(text.rfind('.') + 1);
  };
  EXPECT_EQ(
      reported("flink.starrocks.sink.properties.prepared_timout = 60"),
      "c.conf:14: warning: [table-rule.1] 'flink.starrocks.sink.properties.prepared_timout' is not a known option "
      "of the StarRocks sink; the tool passes it on unchanged [C028]\n"
      "  hint: did you mean 'flink.starrocks.sink.properties.prepared_timeout'?\n");
  EXPECT_EQ(hint_on("max_filter_raito"), "max_filter_ratio'?\n");
  EXPECT_EQ(hint_on("stricct_mode"), "strict_mode'?\n");
  EXPECT_TRUE(is_kept("flink.starrocks.sink.properties.stricct_mode", "1"));
  for (const auto* other : {"log_rejected_record_num", "compression", "warehouse", "exec_mem_limit", "load_dop",
                            "idle_transaction_timeout", "x"})
    EXPECT_EQ(hint_on(other), "") << other;
}

TEST(OurOptions, MayBeSoForOneValue) {
  EXPECT_FALSE(is_kept("flink.starrocks.sink.ignore.update-before", "true"));
  EXPECT_TRUE(is_kept("flink.starrocks.sink.ignore.update-before", "false"));
}

TEST(LosingOptions, ArePassedOnWithWhatTheyDo) {
  EXPECT_EQ(reported("flink.cdc.debezium.skipped.operations = d"),
            "c.conf:14: warning: [table-rule.1] flink.cdc.debezium.skipped.operations = 'd' is passed on: operations "
            "of these kinds do not reach StarRocks [C081]\n"
            "  hint: remove the line, unless that is what you want\n");
  EXPECT_TRUE(is_kept("flink.cdc.debezium.skipped.operations", "d"));
  EXPECT_EQ(reported("flink.cdc.debezium.skipped.operations = t"), "");
  EXPECT_EQ(reported("flink.cdc.scan.startup.mode = latest-offset"), "");
}

TEST(LosingOptions, AllHaveTheWarning) {
  for (const auto& group : option_groups()) {
    for (const auto& row : group.known) {
      if (row.loses.empty()) continue;
      auto key = std::string{group.prefix} + std::string{row.name};
      if (key.ends_with('*')) key.back() = 'x';
      std::string value{row.loses.substr(0, row.loses.find(", "))};
      if (value == "*" || value.starts_with('!'))
        value = row.form.kind == ValueForm::Kind::kDecimal || row.form.kind == ValueForm::Kind::kNumber ? "1" : "x";
      EXPECT_NE(reported(key + " = " + value).find(std::string{row.loss} + " [C081]"), std::string::npos)
          << key << " = " << value << ": " << reported(key + " = " + value);
      EXPECT_TRUE(is_kept(key, value)) << key;
    }
  }
}

TEST(CheckedOptions, ThatFlinkRefusesAreErrorsAtTheLine) {
  EXPECT_EQ(
      reported("flink.cdc.server-time-zone = CST"),
      "c.conf:14: error: [table-rule.1] flink.cdc.server-time-zone = 'CST': expected a time zone that Java knows, "
      "such as Asia/Shanghai, UTC or +08:00 [C010]\n");
  EXPECT_EQ(
      reported("flink.cdc.connect.timeout = 30"),
      "c.conf:14: error: [table-rule.1] flink.cdc.connect.timeout = '30': expected a duration of at least 251 ms, "
      "such as 30s; a number alone is milliseconds [C010]\n");
  EXPECT_EQ(reported("flink.cdc.heartbeat.interval = soon"),
            "c.conf:14: error: [table-rule.1] flink.cdc.heartbeat.interval = 'soon': expected a duration such as 30s, "
            "500ms or 1min [C010]\n");
  EXPECT_EQ(
      reported("flink.cdc.chunk-key.even-distribution.factor.lower-bound = 1.5"),
      "c.conf:14: error: [table-rule.1] flink.cdc.chunk-key.even-distribution.factor.lower-bound = '1.5': expected "
      "a number from 0 to 1 [C010]\n");
  EXPECT_EQ(reported("flink.starrocks.sink.properties.format = avro"),
            "c.conf:14: error: [table-rule.1] flink.starrocks.sink.properties.format = 'avro': expected csv or json "
            "[C010]\n");
  EXPECT_EQ(reported("flink.starrocks.sink.properties.strip_outer_array = false"),
            "c.conf:14: error: [table-rule.1] flink.starrocks.sink.properties.strip_outer_array = 'false': expected "
            "true, as the sink sends JSON rows as an array [C010]\n");
  EXPECT_EQ(reported("flink.cdc.connect.timeout = 60s"), "");
}

TEST(CheckedOptions, ThatAnOlderFlinkCdcRefusesAreErrors) {
  EXPECT_EQ(
      rendered(
          load(kDb, "[flink]\nversion = 1.17\n", kRule, kSink, "flink.cdc.scan.startup.mode = snapshot\n").findings),
      "c.conf:16: error: Flink CDC 3.1.0 introduced flink.cdc.scan.startup.mode = snapshot; [flink] selects Flink CDC "
      "3.0.1, which refuses it "
      "[C039]\n"
      "  hint: remove the line; or, if you run 3.1.0 or later, set 'cdc_version = 3.1.0' in [flink]\n");
}

TEST(LoadProperties, OfTwoSpellingsAreOne) {
  const auto [config, findings] =
      load(kDb, kRule, kSink,
           "flink.starrocks.sink.properties.Format = csv\nflink.starrocks.sink.properties.format = json\n");
  EXPECT_EQ(config.rules[0].sink.at("sink.properties.format").value, "json");
  EXPECT_FALSE(config.rules[0].sink.contains("sink.properties.Format"));
  EXPECT_EQ(rendered(findings),
            "c.conf:15: warning: [table-rule.1] 'flink.starrocks.sink.properties.format' is already set at line 14; "
            "this later value is used [C007]\n");
}

}  // namespace
}  // namespace smt::test
