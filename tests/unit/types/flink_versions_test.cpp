#include "smt/flink_versions.hpp"

#include <gmock/gmock.h>

#include "tools/generated_docs.hpp"

namespace smt::test {
namespace {

using ::testing::ElementsAre;

TEST(FlinkVersions, AreReadInTheFormOfTheirProjects) {
  EXPECT_EQ(parse_flink_version("1.20"), (Version{1, 20, 0}));
  EXPECT_EQ(parse_flink_version("1.14.6"), (Version{1, 14, 6}));
  EXPECT_EQ(parse_flink_version("2.1"), (Version{2, 1, 0}));
  for (const auto* text : {"", "1", "1.12", "1.21", "2.3", "1.020", "v1.20", "1.20."})
    EXPECT_EQ(parse_flink_version(text), std::nullopt) << text;
  EXPECT_EQ(parse_cdc_version("2.2.1"), (Version{2, 2, 1}));
  EXPECT_EQ(parse_cdc_version("3.6.0"), (Version{3, 6, 0}));
  EXPECT_EQ(parse_cdc_version("3.5"), (Version{3, 5, 0}));
  for (const auto* text : {"", "3", "3.7", "3.5.", "2.1.0", "3.7.0", "2.5.0"})
    EXPECT_EQ(parse_cdc_version(text), std::nullopt) << text;
  EXPECT_EQ(parse_connector_version("1.2.3"), (Version{1, 2, 3}));
  for (const auto* text : {"", "1.2", "1.2.2", "1.2.16", "1.3.0", "1.2.15_flink-1.20"})
    EXPECT_EQ(parse_connector_version(text), std::nullopt) << text;
}

TEST(FlinkVersions, OfEachFlinkAreMadeForIt) {
  for (int minor = 13; minor <= 20; ++minor) {
    const auto versions = versions_for({1, minor, 3});
    EXPECT_EQ(versions.flink, (Version{1, minor, 3}));
    EXPECT_TRUE(cdc_fits(versions)) << minor;
    EXPECT_TRUE(connector_fits(versions)) << minor;
  }
  EXPECT_EQ(versions_for({1, 20, 0}), FlinkVersions{});
}

TEST(FlinkVersions, OfFlink2HaveOnlyPipelines) {
  const auto versions = versions_for({2, 2, 1});
  EXPECT_EQ(versions.cdc, (Version{3, 6, 0}));
  EXPECT_TRUE(cdc_fits(versions));
  EXPECT_FALSE(connector_fits(versions));
  EXPECT_FALSE(loads_by_sql(versions));
  EXPECT_TRUE(loads_by_sql(FlinkVersions{}));
  EXPECT_FALSE(cdc_fits(versions_for({2, 1, 0}))) << "Flink CDC 3.6 has a build for 2.2 alone";
  EXPECT_TRUE(cdc_fits({{1, 20, 0}, {3, 6, 0}, {1, 2, 10}}));
  EXPECT_FALSE(cdc_fits({{1, 19, 0}, {3, 6, 0}, {1, 2, 10}}));
}

TEST(FlinkVersions, OfThePipelinesConnector) {
  EXPECT_EQ(pipeline_connector({3, 0, 1}), (Version{1, 2, 9}));
  EXPECT_EQ(pipeline_connector({3, 2, 1}), (Version{1, 2, 9}));
  EXPECT_EQ(pipeline_connector({3, 3, 0}), (Version{1, 2, 10}));
  EXPECT_EQ(pipeline_connector({3, 6, 0}), (Version{1, 2, 10}));
}

TEST(FlinkVersions, ThatDoNotFitAreSeen) {
  EXPECT_FALSE(cdc_fits({{1, 20, 0}, {2, 4, 2}, {1, 2, 10}}));
  EXPECT_FALSE(cdc_fits({{1, 14, 0}, {3, 5, 0}, {1, 2, 10}}));
  EXPECT_FALSE(connector_fits({{1, 14, 0}, {2, 2, 1}, {1, 2, 10}}));
  EXPECT_FALSE(connector_fits({{2, 1, 0}, {3, 6, 0}, {1, 2, 15}}));
  EXPECT_TRUE(connector_fits({{1, 15, 0}, {2, 4, 2}, {1, 2, 11}}));
  EXPECT_FALSE(connector_fits({{1, 15, 0}, {2, 4, 2}, {1, 2, 12}}));
}

TEST(FlinkVersions, TellTheirJars) {
  EXPECT_THAT(jars({}),
              ElementsAre("org.apache.flink:flink-sql-connector-mysql-cdc:3.5.0", "mysql:mysql-connector-java:8.0.27",
                          "com.starrocks:flink-connector-starrocks:1.2.10_flink-1.19"));
  EXPECT_THAT(jars(versions_for({1, 14, 6})),
              ElementsAre("com.ververica:flink-sql-connector-mysql-cdc:2.2.1",
                          "com.starrocks:flink-connector-starrocks:1.2.3_flink-1.14_2.12"));
  EXPECT_THAT(
      jars({{1, 20, 0}, {3, 6, 0}, {1, 2, 12}}),
      ElementsAre("org.apache.flink:flink-sql-connector-mysql-cdc:3.6.0-1.20", "mysql:mysql-connector-java:8.0.27",
                  "com.starrocks:flink-connector-starrocks:1.2.12_flink-1.20"));
}

TEST(FlinkFeatures, DependOnTheirOwnPart) {
  EXPECT_TRUE(has(FlinkFeature::kSkippedBackfill, {{1, 17, 0}, {3, 0, 1}, {1, 2, 9}}));
  EXPECT_FALSE(has(FlinkFeature::kEveryChange, {{1, 20, 0}, {3, 4, 0}, {1, 2, 10}}));
  EXPECT_FALSE(has(FlinkFeature::kHugeBounds, {}));
  EXPECT_TRUE(has(FlinkFeature::kHugeBounds, {{1, 20, 0}, {3, 6, 0}, {1, 2, 12}}));
  EXPECT_FALSE(has(FlinkFeature::kQuotedSet, versions_for({1, 13, 0})));
  EXPECT_TRUE(has(FlinkFeature::kQuotedSet, versions_for({1, 14, 0})));
  EXPECT_FALSE(has(FlinkFeature::kSplitWithoutKey, {{1, 14, 0}, {2, 3, 0}, {1, 2, 3}}));
  EXPECT_TRUE(has(FlinkFeature::kSplitWithoutKey, {{1, 14, 0}, {2, 4, 0}, {1, 2, 3}}));
  EXPECT_FALSE(has(FlinkFeature::kMysql84, {}));
  EXPECT_TRUE(has(FlinkFeature::kMysql84, {{1, 20, 0}, {3, 6, 0}, {1, 2, 10}}));
}

TEST(FlinkDocs, HoldTheTablesOfVersions) {
  expect_generated_part("docs/flink.md", "versions", flink_versions_markdown());
}

}  // namespace
}  // namespace smt::test
