#include "reporting/report_date.hpp"
#include "smt/stages.hpp"

#include <gtest/gtest.h>

namespace smt::test {
namespace {

TEST(ReportDate, IsTheDayInUtc) {
  const std::chrono::system_clock::time_point last{std::chrono::seconds{1796083199}};  // 2026-11-30 23:59:59
  EXPECT_EQ(report_date(last, std::nullopt), "2026-11-30");
  EXPECT_EQ(report_date(last + std::chrono::seconds{1}, std::nullopt), "2026-12-01");
}

TEST(ReportDate, FollowsSourceDateEpoch) {
  const std::chrono::system_clock::time_point now{std::chrono::seconds{1796083199}};
  EXPECT_EQ(report_date(now, "0"), "1970-01-01");
  EXPECT_EQ(report_date(now, "1709164800"), "2024-02-29");
  for (const auto* wrong : {"", "-1", "yesterday", "1709164800 ", "99999999999999999999", "253402300800"})
    EXPECT_EQ(report_date(now, wrong), "2026-11-30") << wrong;
}

}  // namespace
}  // namespace smt::test
