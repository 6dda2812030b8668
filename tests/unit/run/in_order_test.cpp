#include "run/in_order.hpp"
#include "smt/stages.hpp"

#include <gtest/gtest.h>

#include <numeric>
#include <stdexcept>

namespace smt::test {
namespace {

TEST(MakeInOrder, TakesEachOnceInOrder) {
  for (const std::size_t count : {0U, 1U, 11U, 12U, 13U, 27U, 28U, 29U, 39U, 40U, 41U, 55U, 56U, 57U, 1000U}) {
    std::vector<std::size_t> taken;
    make_in_order(
        count, [](std::size_t i) { return i * i; },
        [&](std::size_t i, std::size_t square) {
          EXPECT_EQ(square, i * i);
          taken.push_back(i);
        });
    std::vector<std::size_t> expected(count);
    std::iota(expected.begin(), expected.end(), 0U);
    EXPECT_EQ(taken, expected) << count;
  }
}

TEST(MakeInOrder, PassesOnWhatIsThrown) {
  for (const std::size_t bad : {3U, 70U}) {
    const auto make = [&](std::size_t i) { return i == bad ? throw std::runtime_error{"make"} : i; };
    EXPECT_THROW(make_in_order(200, make, [](std::size_t, std::size_t) {}), std::runtime_error) << bad;
    const auto take = [&](std::size_t i, std::size_t) {
      if (i == bad) throw std::runtime_error{"take"};
    };
    EXPECT_THROW(make_in_order(
                     200, [](std::size_t i) { return i; }, take),
                 std::runtime_error)
        << bad;
  }
}

}  // namespace
}  // namespace smt::test
