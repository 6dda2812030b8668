#include <gtest/gtest.h>

#include "reading/table_count.hpp"
#include "terminal/progress.hpp"

namespace smt::test {
namespace {

using std::chrono::duration;

TEST(ProgressText, TellsRateAndTimeLeftOnceTheyAreKnown) {
  EXPECT_EQ(progress_text(0, 10, 1, duration<double>{9}), "reading columns: 0 of 10 tables in 1 database");
  EXPECT_EQ(progress_text(64, 1000, 2, duration<double>{0.4}), "reading columns: 64 of 1000 tables in 2 databases");
  EXPECT_EQ(progress_text(640, 10000, 3, duration<double>{2}),
            "reading columns: 640 of 10000 tables in 3 databases, 320 a second, 30 s left");
  EXPECT_EQ(progress_text(12, 10, 1, duration<double>{2}),  // a table was created meanwhile
            "reading columns: 12 of 10 tables in 1 database, 6 a second, 0 s left");
}

TEST(Fitting, CutsAtCharactersAndCountsWideOnesTwice) {
  EXPECT_EQ(fitting("orders", 6), "orders");
  EXPECT_EQ(fitting("orders", 5), "order");
  EXPECT_EQ(fitting("订单表", 6), "订单表");
  EXPECT_EQ(fitting("订单表", 5), "订单");
  EXPECT_EQ(fitting("é😀x", 3), "é😀");
  EXPECT_EQ(fitting("é😀x", 2), "é");
  EXPECT_EQ(fitting("abc", 0), "");
  EXPECT_EQ(fitting("", 4), "");
  EXPECT_EQ(fitting("a\xE8", 9), "a\xE8");  // truncated: nothing is read behind the end
}

}  // namespace
}  // namespace smt::test
