#include "apply/refusals.hpp"

#include <gmock/gmock.h>

#include "smt/apply.hpp"

namespace smt::test {
namespace {

using ::testing::HasSubstr;

/// As the recorded FEs say it (tests/starrocks/recordings).
TEST(Refusals, KnowAJobThatIsInTheWay) {
  EXPECT_TRUE(
      is_busy("A schema change operation is in progress on the table t. Please wait until the current operation "
              "completes. To check the status of the operation, see https://docs.starrocks.io"));
  EXPECT_TRUE(
      is_busy("Unexpected exception: A schema change operation is in progress on the table \"t\". Please wait"));
  EXPECT_TRUE(is_busy("The table t is currently in state OPTIMIZE"));
  EXPECT_FALSE(is_busy("Can not change default value"));
}

TEST(Refusals, AreExplained) {
  EXPECT_THAT(
      explained("Getting analyzing error. Detail message: Can not add column which already exists in column id: a, "
                "you can remove the column and add it again."),
      HasSubstr("StarRocks keeps a column's first name inside"));
  EXPECT_THAT(explained("Unexpected exception: Can not add column which already exists in physical column: a"),
              HasSubstr("StarRocks keeps a column's first name inside"));
  EXPECT_THAT(
      explained("Table replication num should be less than of equal to the number of available BE nodes. You can "
                "change this default by setting the replication_num table properties. Current alive backend is "
                "[]."),
      HasSubstr("properties.replication_num"));
  EXPECT_THAT(explained("Colocate tables must have same bucket num: 2, with group g"), HasSubstr("bucket_num"));
  EXPECT_THAT(explained("user cancelled"), HasSubstr("CANCEL ALTER TABLE"));
  EXPECT_EQ(explained("nobody has heard of this"), "");
}

}  // namespace
}  // namespace smt::test
