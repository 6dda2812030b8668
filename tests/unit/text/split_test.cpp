#include "text/split.hpp"
#include "smt/stages.hpp"

#include <gtest/gtest.h>

namespace smt::test {
namespace {

using Parts = std::vector<std::string>;

TEST(Split, TrimsPartsAndOmitsEmptyOnes) {
  EXPECT_EQ(split("", ','), Parts{});
  EXPECT_EQ(split("a", ','), Parts{"a"});
  EXPECT_EQ(split(" a b,\tc , ,,d", ','), (Parts{"a b", "c", "d"}));
  EXPECT_EQ(split("a,b;c;", ';'), (Parts{"a,b", "c"}));
}

}  // namespace
}  // namespace smt::test
