#include <gtest/gtest.h>

#include "smt/check.hpp"

namespace smt::test {
namespace {

TEST(FixedOffset, OfZonesThatSayIt) {
  for (const auto* zone : {"UTC", "GMT", "Z", "Etc/UTC", "+00:00", "GMT+0"}) EXPECT_EQ(fixed_offset(zone), 0) << zone;
  EXPECT_EQ(fixed_offset("+08:00"), 28800);
  EXPECT_EQ(fixed_offset("-03:30"), -12600);
  EXPECT_EQ(fixed_offset("Etc/GMT-8"), 28800);
  EXPECT_EQ(fixed_offset("Etc/GMT+5"), -18000);
  EXPECT_EQ(fixed_offset("GMT+8"), 28800);
  EXPECT_EQ(fixed_offset("UTC-1"), -3600);
}

TEST(FixedOffset, NothingForOthers) {
  for (const auto* zone :
       {"", "+", "08:00", "+8:", "+1x", "+25:00", "+08:60", "+0008", "Asia/Shanghai", "CST", "Etc/GMTx"})
    EXPECT_EQ(fixed_offset(zone), std::nullopt) << zone;
}

}  // namespace
}  // namespace smt::test
