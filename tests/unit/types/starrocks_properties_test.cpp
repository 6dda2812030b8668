#include "types/starrocks_properties.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "types/starrocks_versions.hpp"

namespace smt::test {
namespace {

TEST(Properties, StandOnceAndBeginWithAKnownRelease) {
  std::set<std::string_view> seen;
  for (const auto& row : kProperties) {
    EXPECT_TRUE(seen.insert(row.name).second) << row.name;
    EXPECT_TRUE(parse_starrocks_version(version_text(row.since))) << row.name;
  }
}

TEST(Properties, AreFoundInTheirSpellingOnly) {
  EXPECT_EQ(find_property("fast_schema_evolution")->since, (Version{3, 2, 0}));
  EXPECT_EQ(find_property("dynamic_partition.history_partition_num")->since, (Version{2, 5, 2}));
  EXPECT_EQ(find_property("Replication_Num"), nullptr);
  EXPECT_EQ(find_property("dynamic_partition."), nullptr);
  EXPECT_EQ(find_property(""), nullptr);
}

TEST(NearestProperty, FindsMistypedNames) {
  EXPECT_EQ(nearest_property("replicaton_num"), "replication_num");
  EXPECT_EQ(nearest_property("Replication_Num"), "replication_num");
  EXPECT_EQ(nearest_property("dynamic_partition.enabled"), "dynamic_partition.enable");
  EXPECT_EQ(nearest_property("no_such"), "");
  EXPECT_EQ(nearest_property(std::string(5000, 'x')), "");
}

}  // namespace
}  // namespace smt::test
