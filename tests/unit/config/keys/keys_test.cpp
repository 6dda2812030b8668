#include "config/keys/keys.hpp"

#include <gtest/gtest.h>

#include <set>

#include "config/keys/connector_options.hpp"
#include "smt/config.hpp"
#include "tools/generated_docs.hpp"
#include "types/starrocks_versions.hpp"

namespace smt::test {
namespace {

TEST(Keys, StandOnceInTheTable) {
  std::set<std::pair<SectionKind, std::string_view>> seen;
  for (const auto& row : key_rows()) EXPECT_TRUE(seen.emplace(row.section, row.name).second) << row.name;
  for (const auto& group : option_groups()) {
    std::set<std::string_view> options;
    for (const auto& row : group.known) EXPECT_TRUE(options.insert(row.name).second) << row.name;
  }
}

TEST(Keys, SayWhatTheyExpect) {
  for (const auto& row : key_rows()) EXPECT_NE(expected_value(row), "") << row.name;
  EXPECT_EQ(expected_value(key_row(SectionKind::kDb, "port")), "a number from 1 to 65535");
  EXPECT_EQ(expected_value(key_row(SectionKind::kRule, "bucket_num")), "a number from 1 to 10000, or auto");
}

TEST(Keys, NameEveryKnownStarRocks) {
  std::string expected = expected_value(key_row(SectionKind::kStarRocks, "version"));
  for (const auto& release : kStarRocksReleases) {
    const auto at = expected.find(version_text(release));
    ASSERT_NE(at, std::string::npos) << version_text(release);
    expected.erase(0, at + version_text(release).size());
  }
  EXPECT_EQ(expected, ", or one with its patch number, such as 3.1.4");
}

TEST(FindKey, TakesPrefixesWithARestOnly) {
  EXPECT_NE(find_key(SectionKind::kRule, "properties.in_memory"), nullptr);
  EXPECT_EQ(find_key(SectionKind::kRule, "properties."), nullptr);
  EXPECT_EQ(find_key(SectionKind::kRule, "host"), nullptr);
}

TEST(NearestKey, FindsKeysPrefixesAndOptions) {
  EXPECT_EQ(nearest_key(SectionKind::kDb, "pasword"), "password");
  EXPECT_EQ(nearest_key(SectionKind::kOther, "benum"), "be_num");
  EXPECT_EQ(nearest_key(SectionKind::kRule, "distribute_by"), "distributed_by");
  EXPECT_EQ(nearest_key(SectionKind::kRule, "propertes.replication_num"), "properties.replication_num");
  EXPECT_EQ(nearest_key(SectionKind::kRule, "flink.starrock.load-url"), "flink.starrocks.load-url");
  EXPECT_EQ(nearest_key(SectionKind::kRule, "flink.starrocks.loadurl"), "flink.starrocks.load-url");
  EXPECT_EQ(nearest_key(SectionKind::kRule, "flink.cdc.servr-id"), "flink.cdc.server-id");
  EXPECT_EQ(nearest_key(SectionKind::kDb, "flavour"), "");
  EXPECT_EQ(nearest_key(SectionKind::kRule, std::string(5000, 'x')), "");
}

TEST(ConfigDocs, HoldTheTableOfKeys) { expect_generated_part("docs/config.md", "keys", config_keys_markdown()); }

TEST(SampleConf, LoadsWithoutAnyFinding) {
  const auto [config, findings] = load_config(SMT_SOURCE_DIR "/conf/config_prod.conf");
  for (const auto& finding : findings) ADD_FAILURE() << render(finding, false);
  ASSERT_EQ(config.rules.size(), 1U);
  EXPECT_EQ(config.rules[0].database.value, "^demo$");
  EXPECT_EQ(config.rules[0].sink.at("load-url").value, "127.0.0.1:8030");
}

}  // namespace
}  // namespace smt::test
