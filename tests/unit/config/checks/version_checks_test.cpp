#include <gtest/gtest.h>

#include "unit/config/conf_findings.hpp"

namespace smt::test {
namespace {

constexpr std::string_view kRange =
    "partitions = START (\"2024-01-01\") END (\"2026-01-01\") EVERY (INTERVAL 1 MONTH)\n";

/// Returns the findings about a rule's last lines for one version; the rule begins at line 9, `lines` at line 12.
std::string said(std::string_view version, std::string_view lines) {
  return rendered(load(kDb, "[starrocks]\nversion = " + std::string{version} + "\n", kRule, lines, kSink).findings);
}

TEST(StarRocksVersion, IsReadAnd31Otherwise) {
  EXPECT_EQ(load(kDb, kRule, kSink).config.starrocks, (Version{3, 1, 0}));
  EXPECT_EQ(load(kDb, "[starrocks]\n", kRule, kSink).config.starrocks, (Version{3, 1, 0}));
  const auto [config, findings] = load(kDb, "[starrocks]\n version = 4.0.2\n", kRule, kSink);
  EXPECT_EQ(config.starrocks, (Version{4, 0, 2}));
  EXPECT_EQ(rendered(findings), "");
}

TEST(StarRocksServer, IsReadForCheck) {
  EXPECT_EQ(load(kDb, kRule, kSink).config.fe.host, "");
  const auto [config, findings] =
      load(kDb, "[starrocks]\nhost = fe\nport = 9031\nuser = admin\npassword = p#w\n", kRule, kSink);
  EXPECT_EQ(rendered(findings), "");
  EXPECT_EQ(config.fe.host, "fe");
  EXPECT_EQ(config.fe.port, 9031);
  EXPECT_EQ(config.fe.user, "admin");
  EXPECT_EQ(config.fe.password.reveal(), "p#w");
  const auto usual = load(kDb, "[starrocks]\nhost = fe\npassword =\n", kRule, kSink);
  EXPECT_EQ(rendered(usual.findings), "");
  EXPECT_EQ(usual.config.fe.port, 9030);
  EXPECT_EQ(usual.config.fe.user, "root");
  EXPECT_TRUE(usual.config.fe.password.empty());
}

TEST(StarRocksVersion, OthersAreErrorsThatNameTheKnown) {
  for (const char* bad : {"3.6", "4.2", "3", "main", "3.1.x", ""}) {
    EXPECT_EQ(said(bad, ""), "c.conf:8: error: [starrocks] version = '" + std::string{bad} +
                                 "': expected 2.5, 3.0, 3.1, 3.2, 3.3, 3.4, 3.5, 4.0 or 4.1, or one with its patch "
                                 "number, such as 3.1.4 [C010]\n");
  }
}

TEST(StarRocksVersion, MistypedNamesAreSeen) {
  EXPECT_EQ(rendered(load(kDb, "[starrock]\nversion=4.0\n[starrocks]\nversio=4.0\n", kRule, kSink).findings),
            "c.conf:7: warning: unknown section [starrock]; its keys are ignored [C005]\n"
            "  hint: did you mean [starrocks]?\n"
            "c.conf:10: warning: [starrocks] unknown key 'versio' is ignored [C006]\n"
            "  hint: did you mean 'version'?\n");
}

TEST(VersionChecks, AutomaticBucketsNeed257) {
  EXPECT_EQ(said("2.5", "bucket_num = auto\n"),
            "c.conf:12: error: bucket_num = auto needs StarRocks 2.5.7 or later; [starrocks] version is 2.5 [C034]\n"
            "  hint: give a number; or, if your StarRocks is 2.5.7 or later, set 'version = 2.5.7' in [starrocks]\n");
  EXPECT_EQ(said("2.5.7", "bucket_num = auto\n"), "");
  EXPECT_EQ(said("2.5", "bucket_num = 8\n"), "");
}

TEST(VersionChecks, PersistentIndexCannotBeTurnedOffFrom40On) {
  EXPECT_EQ(said("3.5", "properties.enable_persistent_index = false\n"), "");
  EXPECT_EQ(said("4.0", "properties.enable_persistent_index = true\n"), "");
  EXPECT_EQ(said("4.0", "properties.enable_persistent_index = FALSE\n"),
            "c.conf:12: warning: StarRocks 4.0 refuses properties.enable_persistent_index = FALSE for PRIMARY KEY "
            "tables; the tool omits it [C038]\n  hint: remove the line\n");
}

TEST(VersionChecks, PropertiesAreKnownByVersion) {
  EXPECT_EQ(
      said("3.1.9",
           "properties.replicaton_num = 1\nproperties.no_such = 1\nproperties.fast_schema_evolution = true\n"
           "properties.in_memory = false\nproperties.dynamic_partition.end = 3\n"),
      "c.conf:12: warning: properties.replicaton_num is not a table property of StarRocks 3.1.9, which refuses a "
      "CREATE TABLE with it; the tool passes it on unchanged [C032]\n"
      "  hint: did you mean 'properties.replication_num'?\n"
      "c.conf:13: warning: properties.no_such is not a table property of StarRocks 3.1.9, which refuses a CREATE TABLE "
      "with it; the tool passes it on unchanged [C032]\n"
      "c.conf:14: warning: StarRocks 3.2 introduced properties.fast_schema_evolution; StarRocks 3.1.9 refuses a CREATE "
      "TABLE with it [C033]\n"
      "  hint: remove the line; or, if your StarRocks is 3.2 or later, set 'version = 3.2' in [starrocks]\n");
  EXPECT_EQ(said("3.2", "properties.fast_schema_evolution = true\n"), "");
}

TEST(VersionChecks, AMistakeInTheDefaultsIsSaidOnce) {
  EXPECT_EQ(rendered(load(kDb, "[table-rule]\nproperties.no_such = 1\n", kSink, kRule,
                          "[table-rule.2]\ndatabase=^e$\ntable=.\n")
                         .findings),
            "c.conf:8: warning: properties.no_such is not a table property of StarRocks 3.1, which refuses a CREATE "
            "TABLE with it; the tool passes it on unchanged [C032]\n");
}

TEST(FlinkSettings, DashesNeedTheQuotesOf114) {
  const auto said_for = [](const std::string& version) {
    return rendered(load(kDb, "[flink]\nversion=" + version + "\nset.a=x--y\n", kRule, kSink).findings);
  };
  EXPECT_EQ(said_for("1.13"),
            "c.conf:9: error: [flink] set.a = 'x--y': expected a value without --, which begins a comment in Flink "
            "before 1.14 [C010]\n");
  EXPECT_EQ(said_for("1.14"), "");  // tested on 1.14.6
}

TEST(PropertyValues, ThatStarRocksRefusesAreErrors) {
  const auto reported = [](std::string_view line) { return rendered(load(kDb, kRule, kSink, line).findings); };
  EXPECT_EQ(reported("properties.write_quorum = bad\n"),
            "c.conf:14: error: [table-rule.1] properties.write_quorum = 'bad': expected MAJORITY, ONE or ALL [C010]\n");
  EXPECT_EQ(reported("properties.storage_medium = disk\n"),
            "c.conf:14: error: [table-rule.1] properties.storage_medium = 'disk': expected SSD or HDD [C010]\n");
  EXPECT_EQ(reported("properties.write_quorum = majority\n"), "");
}

}  // namespace
}  // namespace smt::test
