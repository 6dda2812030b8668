#include <gtest/gtest.h>

#include <algorithm>

#include "config/sections/sections.hpp"

namespace smt::test {
namespace {

TEST(RuleIdLess, PutsNumbersByValueThenNames) {
  std::vector<std::string> ids{"shop.orders", "10", "9", "a", "100000000000000000000000", "0", "2"};
  std::sort(ids.begin(), ids.end(), rule_id_less);
  EXPECT_EQ(ids, (std::vector<std::string>{"0", "2", "9", "10", "100000000000000000000000", "a", "shop.orders"}));
}

TEST(RuleIdLess, TakesLeadingZerosForOneNumber) {
  EXPECT_FALSE(rule_id_less("1", "01"));
  EXPECT_FALSE(rule_id_less("01", "1"));
  EXPECT_FALSE(rule_id_less("0", "00"));
  EXPECT_TRUE(rule_id_less("09", "10"));
}

}  // namespace
}  // namespace smt::test
