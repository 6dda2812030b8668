#include <gtest/gtest.h>

#include "smt/assess.hpp"

namespace smt::test {
namespace {

using Count = std::optional<std::uint64_t>;

TEST(PartitionCount, CountsOutRangesOfDays) {
  EXPECT_EQ(partition_count(R"(RANGE(`d`) (START ("2024-01-01") END ("2026-01-01") EVERY (INTERVAL 1 MONTH)))"),
            Count{24});
  EXPECT_EQ(partition_count(R"(RANGE(`d`) (START ("2024-01-01") END ("2025-01-01") EVERY (INTERVAL 1 DAY)))"),
            Count{366});
  EXPECT_EQ(partition_count(R"(RANGE(`d`) (START ("2024-01-01") END ("2024-01-16") EVERY (INTERVAL 2 week)))"),
            Count{2});
  EXPECT_EQ(partition_count(R"(RANGE(`d`) (START ("2020-01-01") END ("2030-01-01") EVERY (INTERVAL 3 YEAR)))"),
            Count{4});
  EXPECT_EQ(partition_count(R"(RANGE(`d`) (START ("2024-01-01 00:00:00") END ("2024-01-02") EVERY (INTERVAL 6 HOUR)))"),
            Count{4});
}

TEST(PartitionCount, CountsSeveralRangesAndSingleOnes) {
  EXPECT_EQ(partition_count(R"(RANGE(`d`) (START ("2019-01-01") END ("2021-01-01") EVERY (INTERVAL 1 YEAR),
                               START ("2021-01-01") END ("2021-04-01") EVERY (INTERVAL 1 MONTH)))"),
            Count{5});
  EXPECT_EQ(partition_count(
                R"(RANGE(`d`) (PARTITION p1 VALUES LESS THAN ("2020-01-01"), PARTITION p2 VALUES LESS THAN MAXVALUE))"),
            Count{2});
  EXPECT_EQ(partition_count(
                R"(LIST(`city`) (PARTITION `north` VALUES IN ("a", "b"), partition south VALUES IN ("PARTITION")))"),
            Count{2});
}

TEST(PartitionCount, CountsOutRangesOfNumbers) {
  EXPECT_EQ(partition_count(R"(RANGE(`n`) (START ("1") END ("100") EVERY (10)))"), Count{10});
  EXPECT_EQ(partition_count(R"(RANGE(`n`) (START ("1") END ("1") EVERY (10)))"), std::nullopt);
}

TEST(PartitionCount, SaysNothingWhereRowsMakeThem) {
  EXPECT_EQ(partition_count("date_trunc('day', `start`)"), std::nullopt);
  EXPECT_EQ(partition_count("(`partition`, `start`)"), std::nullopt);
  EXPECT_EQ(partition_count(""), std::nullopt);
}

TEST(PartitionCount, SaysNothingOfWhatItCannotRead) {
  EXPECT_EQ(partition_count(R"(RANGE(`d`) (START ("2024-13-01") END ("2026-01-01") EVERY (INTERVAL 1 MONTH)))"),
            std::nullopt);
  EXPECT_EQ(partition_count(R"(RANGE(`d`) (START ("2024-02-30") END ("2026-01-01") EVERY (INTERVAL 1 DAY)))"),
            std::nullopt);
  EXPECT_EQ(partition_count(R"(RANGE(`d`) (START ("2024-01-01") END ("2026-01-01") EVERY (INTERVAL 0 MONTH)))"),
            std::nullopt);
  EXPECT_EQ(partition_count(R"(RANGE(`d`) (START ("2024-01-01") END ("2026-01-01") EVERY (INTERVAL 1 EON)))"),
            std::nullopt);
  EXPECT_EQ(partition_count(R"(RANGE(`d`) (START ("2024-01-01")"), std::nullopt);
  EXPECT_EQ(partition_count("\"unclosed"), std::nullopt);
}

}  // namespace
}  // namespace smt::test
