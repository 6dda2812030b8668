#include "mapping/flink/label_prefix.hpp"

#include <gtest/gtest.h>

namespace smt::test {
namespace {

TEST(LabelPrefix, HoldsWhatALabelMay) {
  EXPECT_EQ(label_prefix("smt", {"demo", "orders"}), "smt_demo_orders_aad10609");
  EXPECT_EQ(label_prefix("my-job", {"商", "a.b"}), "my-job_____a_b_f39e45fa");
}

TEST(LabelPrefix, TellsNamesApartThatReadAlike) {
  EXPECT_NE(label_prefix("smt", {"a_b", "c"}), label_prefix("smt", {"a", "b_c"}));
}

TEST(LabelPrefix, IsShort) {
  const std::string name(64, 'x');
  EXPECT_EQ(label_prefix(name, {name, name}).size(), 60u);
}

}  // namespace
}  // namespace smt::test
