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
  EXPECT_EQ(load(kDb, kRule, kSink).config.starrocks.version, (Version{3, 1, 0}));
  EXPECT_EQ(load(kDb, "[starrocks]\n", kRule, kSink).config.starrocks.version, (Version{3, 1, 0}));
  const auto [config, findings] = load(kDb, "[starrocks]\n version = 4.0.2\n", kRule, kSink);
  EXPECT_EQ(config.starrocks.version, (Version{4, 0, 2}));
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
  for (const char* bad : {"3.6", "4.3", "3", "main", "3.1.x", ""}) {
    EXPECT_EQ(said(bad, ""), "c.conf:8: error: [starrocks] version = '" + std::string{bad} +
                                 "': expected 2.5, 3.0, 3.1, 3.2, 3.3, 3.4, 3.5, 4.0, 4.1 or 4.2, or one with its "
                                 "patch number, such as 3.1.4 [C010]\n");
  }
}

TEST(StarRocksVersion, MistypedNamesAreSeen) {
  EXPECT_EQ(rendered(load(kDb, "[starrock]\nversion=4.0\n[starrocks]\nversio=4.0\n", kRule, kSink).findings),
            "c.conf:7: warning: unknown section [starrock]; its keys are ignored [C005]\n"
            "  hint: did you mean [starrocks]?\n"
            "c.conf:10: warning: [starrocks] unknown key 'versio' is ignored [C006]\n"
            "  hint: did you mean 'version'?\n");
}

/// Returns the findings about the lines of a rule for a cluster; the rule begins at line 10, `lines` at line 13.
std::string said_of(std::string_view cluster, std::string_view lines) {
  return rendered(load(kDb, "[starrocks]\n" + std::string{cluster}, kRule, lines, kSink).findings);
}

constexpr std::string_view kShared41 = "version = 4.1\nrun_mode = shared_data\n",
                           kLocal41 = "version = 4.1\nrun_mode = shared_nothing\n";

TEST(RunMode, IsReadAndSharedNothingOtherwise) {
  EXPECT_EQ(load(kDb, kRule, kSink).config.starrocks.run_mode, RunMode::kSharedNothing);
  const auto shared = load(kDb, "[starrocks]\nrun_mode = Shared_Data\n", kRule, kSink);
  EXPECT_EQ(rendered(shared.findings), "");
  EXPECT_EQ(shared.config.starrocks.run_mode, RunMode::kSharedData);
  EXPECT_EQ(said_of("run_mode = cloud\n", ""),
            "c.conf:8: error: [starrocks] run_mode = 'cloud': expected shared_nothing or shared_data [C010]\n");
}

TEST(RunMode, OfSharedDataNeeds31) {
  EXPECT_EQ(said_of("version = 3.0\nrun_mode = shared_data\n", ""),
            "c.conf:9: error: run_mode = shared_data needs StarRocks 3.1 or later; [starrocks] version is 3.0 [C034]\n"
            "  hint: remove the line; or, if your StarRocks is 3.1 or later, set 'version = 3.1' in [starrocks]\n");
  EXPECT_EQ(said_of("version = 2.5\nrun_mode = shared_nothing\n", ""), "");
}

TEST(RunMode, TheClauseThatDecidesAgainstRangeIsNotedOnce) {
  EXPECT_EQ(
      said_of(kShared41, ""),
      "c.conf:9: note: tables get DISTRIBUTED BY, so StarRocks will never split their tablets itself [C094]\n"
      "  hint: set 'distribution = range' in [table-rule] before you create the tables, because a table cannot get "
      "it later; or choose 'distribution = hash', or 'bucket_num'\n");
  EXPECT_EQ(said_of("version = 4.0\nrun_mode = shared_data\n", ""), "");
  EXPECT_EQ(said_of(kLocal41, ""), "");
  for (const auto* chosen : {"distribution = hash\n", "distribution = range\n", "distributed_by = id\n",
                             "colocate_with = g\n", "bucket_num = 8\n", "properties.colocate_with = g\n"})
    EXPECT_EQ(said_of(kShared41, chosen), "") << chosen;
}

TEST(Distribution, ByRangeNeedsSharedDataOf41) {
  EXPECT_EQ(said_of(kLocal41, "distribution = range\n"),
            "c.conf:13: error: distribution = range: StarRocks does not support it with run_mode = shared_nothing "
            "[C090]\n  hint: remove the line; or, if the cluster runs with it, set 'run_mode = shared_data' in "
            "[starrocks]\n");
  EXPECT_EQ(
      said_of("version = 4.0\nrun_mode = shared_data\n", "distribution = range\n"),
      "c.conf:13: error: distribution = range needs StarRocks 4.1 or later; [starrocks] version is 4.0 with run_mode = "
      "shared_data [C034]\n"
      "  hint: write 'distribution = hash'; or, if your StarRocks is 4.1 or later, set 'version = 4.1' in "
      "[starrocks]\n");
}

TEST(Distribution, ByRangeReportsModeAndVersionAtOnce) {
  EXPECT_EQ(
      said("3.1", "distribution = range\n"),
      "c.conf:12: error: distribution = range: StarRocks does not support it with run_mode = shared_nothing [C090]\n"
      "  hint: remove the line; or, if the cluster runs with it, set 'run_mode = shared_data' in [starrocks]\n"
      "c.conf:12: error: distribution = range needs StarRocks 4.1 or later; [starrocks] version is 3.1 [C034]\n"
      "  hint: write 'distribution = hash'; or, if your StarRocks is 4.1 or later, set 'version = 4.1' in "
      "[starrocks]\n");
}

TEST(Distribution, AtRandomNeeds31AndInSharedData32) {
  EXPECT_EQ(said("3.1", "distribution = random\n"), "");
  EXPECT_NE(said("3.0", "distribution = random\n").find("distribution = random needs StarRocks 3.1 or later"),
            std::string::npos);
  EXPECT_NE(said_of("version = 3.1\nrun_mode = shared_data\n", "distribution = random\n")
                .find("distribution = random needs StarRocks 3.2 or later"),
            std::string::npos);
}

TEST(Distribution, LinesThatContradictItAreErrors) {
  EXPECT_EQ(said_of(kShared41, "distribution = range\ndistributed_by = id\nbucket_num = 8\ncolocate_with = g\n"),
            "c.conf:14: error: distributed_by contradicts 'distribution = range' (c.conf:13) [C093]\n"
            "  hint: remove one of the two lines; a rule drops a line of [table-rule] with 'unset = distributed_by' or "
            "'unset = distribution'\n"
            "c.conf:15: error: bucket_num contradicts 'distribution = range' (c.conf:13) [C093]\n"
            "  hint: remove one of the two lines; a rule drops a line of [table-rule] with 'unset = bucket_num' or "
            "'unset = distribution'\n"
            "c.conf:16: error: colocate_with contradicts 'distribution = range' (c.conf:13) [C093]\n"
            "  hint: remove one of the two lines; a rule drops a line of [table-rule] with 'unset = colocate_with' or "
            "'unset = distribution'\n");
  EXPECT_EQ(said("3.3", "distribution = random\nbucket_num = 8\ndistributed_by = id\n"),
            "c.conf:14: error: distributed_by contradicts 'distribution = random' (c.conf:12) [C093]\n"
            "  hint: remove one of the two lines; a rule drops a line of [table-rule] with 'unset = distributed_by' or "
            "'unset = distribution'\n");
  EXPECT_EQ(said_of(kShared41, "distribution = range\nproperties.colocate_with = g\n"),
            "c.conf:14: error: properties.colocate_with contradicts 'distribution = range' (c.conf:13) [C093]\n"
            "  hint: remove one of the two lines; a rule drops a line of [table-rule] with 'unset = "
            "properties.colocate_with' or 'unset = distribution'\n");
  EXPECT_NE(said("3.3", "distribution = random\ncolocate_with = g\n").find("colocate_with contradicts"),
            std::string::npos);
  EXPECT_EQ(said("3.3", "distribution = hash\nbucket_num = 8\ndistributed_by = id\n"), "");
}

TEST(RunMode, PropertiesOfTheOtherKindOfClusterAreReported) {
  EXPECT_EQ(said("4.1", "properties.datacache.enable = true\nproperties.storage_volume = s3\n"),
            "c.conf:12: warning: StarRocks with run_mode = shared_nothing refuses a CREATE TABLE with "
            "properties.datacache.enable [C091]\n"
            "  hint: remove the line; or, if the cluster runs with it, set 'run_mode = shared_data' in [starrocks]\n"
            "c.conf:13: note: properties.storage_volume has no effect in a cluster with run_mode = shared_nothing "
            "[C092]\n"
            "  hint: remove the line; or, if the cluster runs with it, set 'run_mode = shared_data' in [starrocks]\n");
  EXPECT_EQ(
      said_of(kShared41,
              "distribution = hash\nproperties.datacache.enable = true\nproperties.storage_volume = s3\n"
              "properties.storage_medium = SSD\nproperties.replication_num = 2\n"
              "properties.storage_type = COLUMN_WITH_ROW\n"),
      "c.conf:16: note: properties.storage_medium has no effect in a cluster with run_mode = shared_data [C092]\n"
      "  hint: remove the line; or, if the cluster runs with it, set 'run_mode = shared_nothing' in [starrocks]\n"
      "c.conf:17: note: properties.replication_num has no effect in a cluster with run_mode = shared_data [C092]\n"
      "  hint: remove the line; or, if the cluster runs with it, set 'run_mode = shared_nothing' in [starrocks]\n"
      "c.conf:18: error: properties.storage_type = COLUMN_WITH_ROW: StarRocks does not support it with run_mode = "
      "shared_data [C090]\n"
      "  hint: remove the line; or, if the cluster runs with it, set 'run_mode = shared_nothing' in "
      "[starrocks]\n");
  EXPECT_EQ(said_of(kShared41, "distribution = hash\nproperties.replication_num = 1\n"), "");
}

TEST(RunMode, SharedDataHasNoPartialUpdateByColumn) {
  const std::string_view lines =
      "distribution = hash\nflink.starrocks.sink.properties.partial_update = true\n"
      "flink.starrocks.sink.properties.partial_update_mode = column\n";
  EXPECT_EQ(said_of(kLocal41, lines), "");
  EXPECT_EQ(
      said_of(kShared41, lines),
      "c.conf:15: error: flink.starrocks.sink.properties.partial_update_mode = column: StarRocks does not support "
      "it with run_mode = shared_data [C090]\n"
      "  hint: remove the line; or, if the cluster runs with it, set 'run_mode = shared_nothing' in "
      "[starrocks]\n");
}

TEST(VersionChecks, TypesOfAddedColumnsMustExist) {
  EXPECT_EQ(said("4.1", "add.big = VARCHAR(2000000) AS 'x'\n"),
            "c.conf:12: error: add.big = VARCHAR(2000000) needs StarRocks 4.2 or later; [starrocks] version is 4.1 "
            "[C034]\n"
            "  hint: choose another type; or, if your StarRocks is 4.2 or later, set 'version = 4.2' in [starrocks]\n");
  EXPECT_EQ(said("4.2", "add.big = VARCHAR(2000000) AS 'x'\n"), "");
  EXPECT_EQ(said("4.1", "add.big = VARCHAR(1048576) AS 'x'\n"), "");
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
