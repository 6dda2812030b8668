#include "diff/partition_lookup.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace smt::test {
namespace {

using diff::PartitionLookup;

PresentPartition range(std::string name, std::string lower, std::string upper) {
  PresentPartition out;
  out.name = std::move(name);
  out.lower = {std::move(lower)};
  out.upper = {std::move(upper)};
  return out;
}

PresentPartition list(std::string name, std::vector<std::string> values) {
  PresentPartition out;
  out.name = std::move(name);
  for (auto& value : values) out.values.push_back({std::move(value)});
  return out;
}

/// Returns the name of the partition that overlaps, or "none".
std::string overlapping(const PartitionLookup& lookup, const PresentPartition& partition) {
  const auto* const found = lookup.overlapping(partition);
  return found == nullptr ? "none" : found->name;
}

TEST(PartitionLookup, FindsNames) {
  const std::vector partitions{range("p1", "1", "5"), list("p2", {"a"})};
  const PartitionLookup lookup{partitions};
  EXPECT_EQ(lookup.named("p1"), partitions.data());
  EXPECT_EQ(lookup.named("p2"), partitions.data() + 1);
  EXPECT_EQ(lookup.named("p"), nullptr);
}

TEST(PartitionLookup, ComparesBoundsAsNumbers) {
  const std::vector partitions{range("high", "10", "MAXVALUE"), range("low", "-20", "-3"), range("middle", "-3", "9")};
  const PartitionLookup lookup{partitions};
  EXPECT_EQ(overlapping(lookup, range("x", "9", "10")), "none");
  EXPECT_EQ(overlapping(lookup, range("x", "9", "11")), "high");
  EXPECT_EQ(overlapping(lookup, range("x", "100", "101")), "high");
  EXPECT_EQ(overlapping(lookup, range("x", "-4", "-3")), "low");
  EXPECT_EQ(overlapping(lookup, range("x", "-100", "-20")), "none");
  EXPECT_EQ(overlapping(lookup, range("x", "-3", "-2")), "middle");
}

TEST(PartitionLookup, PassesOverThePartitionOfTheSameName) {
  const std::vector partitions{range("p1", "1", "5"), range("p2", "5", "9"), list("l", {"a", "b"})};
  const PartitionLookup lookup{partitions};
  EXPECT_EQ(overlapping(lookup, range("p1", "1", "5")), "none");
  EXPECT_EQ(overlapping(lookup, range("p1", "1", "6")), "p2");
  EXPECT_EQ(overlapping(lookup, list("l", {"b"})), "none");
  EXPECT_EQ(overlapping(lookup, list("x", {"c", "b"})), "l");
  EXPECT_EQ(overlapping(lookup, list("x", {"c"})), "none");
}

}  // namespace
}  // namespace smt::test
