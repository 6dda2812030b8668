#include "terminal/console.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string>

namespace smt::test {
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

/// Returns what a terminal of 40 columns receives from `print`, which runs in the separate process of a death test.
template <typename Print>
void on_a_terminal_of_40_columns(Print print, const std::string& expected) {
  const int master = ::posix_openpt(O_RDWR | O_NOCTTY);
  if (master < 0 || ::grantpt(master) != 0 || ::unlockpt(master) != 0) ::_exit(0);  // no terminals on this machine
  const int slave = ::open(::ptsname(master), O_RDWR | O_NOCTTY);
  const winsize size{.ws_row = 24, .ws_col = 40, .ws_xpixel = 0, .ws_ypixel = 0};
  ::ioctl(slave, TIOCSWINSZ, &size);
  ::setenv("TERM", "xterm", 1);
  ::dup2(slave, STDOUT_FILENO);
  {
    Console console{Verbosity::kNormal, ColorMode::kNever};
    print(console);
  }
  std::string text(expected.size() + 100, '\0');
  text.resize(static_cast<std::size_t>(std::max<ssize_t>(0, ::read(master, text.data(), text.size()))));
  std::erase(text, '\r');
  ::_exit(text == expected ? 0 : 1);
}

const std::string kLong = "one line of more words than forty columns have room for\n";

TEST(Console, BreaksTextForPeopleWhereTheTerminalEnds) {
  EXPECT_EXIT(on_a_terminal_of_40_columns([](Console& console) { console.show(kLong); },
                                          "one line of more words than forty\n    columns have room for\n"),
              ::testing::ExitedWithCode(0), "");
}

TEST(Console, LeavesOtherTextWhole) {
  EXPECT_EXIT(on_a_terminal_of_40_columns([](Console& console) { console.out(kLong); }, kLong),
              ::testing::ExitedWithCode(0), "");
  ::testing::internal::CaptureStdout();
  Console{Verbosity::kNormal, ColorMode::kNever}.show(kLong);  // no terminal
  EXPECT_EQ(::testing::internal::GetCapturedStdout(), kLong);
}

TEST(Console, TakesEachFindingForNewsOnce) {
  Console console{Verbosity::kQuiet, ColorMode::kNever};
  const FileLine line{"a.conf", 3};
  const Diagnostic findings[] = {
      {Code::kConfUnknownKey, line, {"table-rule.1", "tabel", "table"}},
      {Code::kConfUnknownKey, line, {"table-rule.1", "tabel", ""}},
      {Code::kConfUnknownKey, FileLine{"a.conf", 4}, {"table-rule.1", "tabel", "table"}},
      {Code::kConfColumnUnknown, line, {"table-rule.1", "tabel", "table"}},
      {Code::kConfUnknownKey, line, {"table-rule.1", "tabel", "table"}, {"shop.orders"}},
  };
  for (const auto& finding : findings) EXPECT_TRUE(console.is_news(finding));
  for (const auto& finding : findings) EXPECT_FALSE(console.is_news(finding));
}

}  // namespace
}  // namespace smt::test
