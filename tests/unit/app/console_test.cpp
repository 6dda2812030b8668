#include "app/console.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace smt {
namespace {

void close_and_open_a_file() {
  ::close(STDOUT_FILENO);
  ::close(STDERR_FILENO);
  hold_standard_streams();
  const int file = ::open("/dev/null", O_WRONLY);
  const bool refused = ::write(STDOUT_FILENO, "x", 1) == -1;
  ::_exit(file > STDERR_FILENO && refused ? 0 : 1);
}

TEST(StandardStreams, ThatAreClosedAreNeverAFileOfOurs) {
  EXPECT_EXIT(close_and_open_a_file(), ::testing::ExitedWithCode(0), "");
}

}  // namespace
}  // namespace smt
