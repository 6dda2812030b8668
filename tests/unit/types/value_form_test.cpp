#include "types/value_form.hpp"

#include <gtest/gtest.h>

namespace smt::test {
namespace {

void expect(const ValueForm& form, std::initializer_list<const char*> good, std::initializer_list<const char*> bad) {
  for (const auto* value : good) EXPECT_TRUE(takes(form, value)) << value;
  for (const auto* value : bad) EXPECT_FALSE(takes(form, value)) << value;
}

TEST(ValueForms, AreNumbers) {
  expect(number_from(-1, 65535), {"-1", "0", "65535"}, {"", "-2", "65536", "1.0", "0x1", "+1", "1 "});
  expect(decimal_from(0, 1), {"0", "0.05", "1", "1.0", "5e-2"}, {"", "1.01", "-0.1", "half", "0.5x"});
  EXPECT_EQ(expected_value(number_from(0, INT64_MAX)), "a number from 0");
}

TEST(ValueForms, AreWords) {
  expect(kTrueOrFalse, {"true", "FALSE"}, {"", "yes", "1", "true or false"});
  expect(words_of("AUTO, V1 or V2"), {"auto", "V1", "v2"}, {"", "V3", "AUTO, V1"});
}

TEST(ValueForms, AreDurationsAsFlinkReadsThem) {
  expect(duration_from(251), {"30s", "30 s", "251", "251ms", "1min", "1 Minute", "2 days", "300000us", "1h"},
         {"", "30", "250", "250ms", "0.5s", "PT30S", "30 sec onds", "s", "-1s", "1w", "250000us"});
  expect(duration_from(0), {"0", "0s", "1ns"}, {"never", "-1"});
}

TEST(ValueForms, AreZonesAsJavaReadsThem) {
  expect(kZoneId,
         {"Asia/Shanghai", "UTC", "GMT", "Z", "+08:00", "+8", "-0530", "UTC+8", "GMT+08:00", "PRC", "America/New_York",
          "Etc/GMT-8", "Japan"},
         {"", "CST", "EST", "IST", "Shanghai", "utc+8x", "+25x", "8", "PRC ROK", "China Standard Time"});
}

}  // namespace
}  // namespace smt::test
