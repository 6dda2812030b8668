#include "terminal/signals.hpp"
#include "smt/stages.hpp"

#include <gtest/gtest.h>

#include <csignal>

namespace smt::test {
namespace {

TEST(SignalGuard, LeavesIgnoredSignalsIgnored) {
  const auto before = std::signal(SIGINT, SIG_IGN);
  {
    const SignalGuard guard;
    std::raise(SIGINT);
    EXPECT_NO_THROW(guard.throw_if_interrupted());
  }
  EXPECT_EQ(std::signal(SIGINT, before), SIG_IGN);
}

}  // namespace
}  // namespace smt::test
