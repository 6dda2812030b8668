#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <thread>

#include "temporary_folder.hpp"

namespace smt::test {
namespace {

namespace fs = std::filesystem;

const std::string kOne = "starrocks-create.1.sql", kTwo = "starrocks-create.2.sql";

std::string version(int number) {
  const auto words = "version " + std::to_string(number);
  return ours(words) + std::string(20000, 'x') + "\n" + words + "\n";
}

/// Writes version 1, 2, 3, … of two files until it is killed.
[[noreturn]] void write_for_ever(const fs::path& folder) {
  for (int number = 1;; ++number) {
    ResultFolder results{folder};
    results.append(kOne, version(number), false);
    results.append(kTwo, version(number), true);
    results.commit({});
  }
}

bool is_whole_version(const std::string& text) {
  const auto number = text.rfind(' ');
  return number != std::string::npos && text == version(std::atoi(text.c_str() + number));
}

bool wait_for(const fs::path& path) {
  for (int i = 0; i < 10000 && !fs::exists(path); ++i) std::this_thread::sleep_for(std::chrono::milliseconds{1});
  return fs::exists(path);
}

TEST(ResultFolderKilled, LeavesOldOrNewWhenKilledAtAnyMoment) {
  const TemporaryFolder place;
  for (int round = 0; round < 50; ++round) {
    const auto child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) write_for_ever(place.path());
    const bool begun = wait_for(place / kTwo);
    std::this_thread::sleep_for(std::chrono::microseconds{round * 211});
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    ASSERT_TRUE(begun);
    EXPECT_TRUE(is_whole_version(read_file(place / kOne)));
    EXPECT_TRUE(is_whole_version(read_file(place / kTwo)));
  }
  write_one(place.path(), kOne, ours("x"));
  EXPECT_EQ(names_in(place.path()), std::vector<std::string>{kOne});
}

}  // namespace
}  // namespace smt::test
