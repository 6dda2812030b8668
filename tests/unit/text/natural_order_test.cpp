#include "text/natural_order.hpp"
#include "smt/stages.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace smt::test {
namespace {

TEST(NaturalOrder, CountsAsPeopleDo) {
  std::vector<std::string> names{"flink-create.10.sql", "starrocks-create.1.sql", "flink-create.all.sql",
                                 "flink-create.2.sql",  "flink-create.1.sql",     "flink-cdc.all.yaml"};
  std::sort(names.begin(), names.end(), comes_before);
  EXPECT_EQ(names, (std::vector<std::string>{"flink-cdc.all.yaml", "flink-create.1.sql", "flink-create.2.sql",
                                             "flink-create.10.sql", "flink-create.all.sql", "starrocks-create.1.sql"}));
}

TEST(NaturalOrder, IsAnOrderOfAnyNames) {
  std::vector<std::string> names{"", "0", "00", "01", "1", "1a", "a", "a1", "a01", "A", "b", "99999999999999999999",
                                 "é"};
  for (const auto& a : names) {
    for (const auto& b : names) EXPECT_EQ(comes_before(a, b) || comes_before(b, a), a != b) << a << ' ' << b;
  }
}

}  // namespace
}  // namespace smt::test
