#include "types/starrocks_versions.hpp"

#include <gtest/gtest.h>

#include "tools/generated_docs.hpp"

namespace smt::test {
namespace {

/// Expects `first` to have the feature, and `last_without`, the last possible version before it, not to have it.
void expect_first(Feature feature, const Version& first, const Version& last_without,
                  RunMode mode = RunMode::kSharedNothing) {
  EXPECT_TRUE(has(feature, {first, mode})) << row_of(feature).what;
  EXPECT_FALSE(has(feature, {last_without, mode})) << row_of(feature).what;
}

TEST(Features, BeginWithTheirVersion) {
  expect_first(Feature::kAutomaticBuckets, {2, 5, 7}, {2, 5, 6});
  expect_first(Feature::kVarbinary, {3, 0, 0}, {2, 5, 99});
  expect_first(Feature::kExpressionPartitions, {3, 0, 0}, {2, 5, 99});
  expect_first(Feature::kRandomDistribution, {3, 1, 0}, {3, 0, 99});
  expect_first(Feature::kDashInDatabase, {4, 0, 0}, {3, 5, 99});
  expect_first(Feature::kDateCurrentTimestamp, {4, 0, 0}, {3, 5, 99});
  expect_first(Feature::kFloatFractionDefault, {4, 0, 0}, {3, 5, 99});
  expect_first(Feature::kWideDecimal, {4, 0, 0}, {3, 5, 99});
  expect_first(Feature::kJsonDefault, {4, 1, 0}, {4, 0, 99});
  expect_first(Feature::kLongVarchar, {4, 2, 0}, {4, 1, 99});
}

TEST(Features, MayComeLaterInSharedData) {
  expect_first(Feature::kExpressionPartitions, {3, 1, 1}, {3, 1, 0}, RunMode::kSharedData);
  expect_first(Feature::kListPartitions, {3, 1, 1}, {3, 1, 0}, RunMode::kSharedData);
  expect_first(Feature::kRandomDistribution, {3, 2, 0}, {3, 1, 99}, RunMode::kSharedData);
  expect_first(Feature::kSortKey, {3, 1, 0}, {3, 0, 99}, RunMode::kSharedData);
  expect_first(Feature::kPrimaryInSharedData, {3, 1, 0}, {3, 0, 99}, RunMode::kSharedData);
  expect_first(Feature::kRangeDistribution, {4, 1, 0}, {4, 0, 99}, RunMode::kSharedData);
  expect_first(Feature::kRangeSortKey, {4, 2, 0}, {4, 1, 99}, RunMode::kSharedData);
  expect_first(Feature::kWideDecimal, {4, 0, 0}, {3, 5, 99}, RunMode::kSharedData);
  EXPECT_FALSE(has(Feature::kRangeDistribution, {kStarRocksReleases.back(), RunMode::kSharedNothing}));
}

TEST(LongestVarchar, GrowsWith42) {
  EXPECT_EQ(longest_varchar({4, 1, 99}), 1048576u);
  EXPECT_EQ(longest_varchar({4, 2, 0}), 2147482624u);
}

TEST(ParseStarRocksVersion, TakesKnownReleasesAndTheirPatches) {
  for (const auto& release : kStarRocksReleases) EXPECT_EQ(parse_starrocks_version(version_text(release)), release);
  EXPECT_EQ(parse_starrocks_version("3.1.4"), (Version{3, 1, 4}));
  EXPECT_EQ(parse_starrocks_version("2.5.22"), (Version{2, 5, 22}));
  EXPECT_EQ(parse_starrocks_version("4.1.0"), (Version{4, 1, 0}));
}

TEST(ParseStarRocksVersion, RefusesAllElse) {
  for (const char* text :
       {"",     "3",      "3.",   ".1",  "3.1.", "3.1.x", "3.1.4.5", "v3.1", "3.1 ",   " 3.1",     "3,1",
        "3.10", "2.4",    "4.3",  "5.0", "03.1", "3.01",  "-3.1",    "3.-1", "3.1.-4", "3.1.1000", "3.1.99999999999",
        "3.6",  "latest", "三.一"}) {
    EXPECT_EQ(parse_starrocks_version(text), std::nullopt) << text;
  }
}

TEST(VersionText, LeavesAZeroPatchOut) {
  EXPECT_EQ(version_text(Version{4, 0, 0}), "4.0");
  EXPECT_EQ(version_text(Version{2, 5, 7}), "2.5.7");
}

TEST(StarRocksDocs, HoldTheTableOfVersions) {
  expect_generated_part("docs/starrocks.md", "versions", features_markdown());
}

}  // namespace
}  // namespace smt::test
