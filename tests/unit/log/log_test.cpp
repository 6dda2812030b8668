#include "smt/log.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <future>
#include <regex>
#include <sstream>
#include <thread>

#include "unit/output/temporary_folder.hpp"

namespace smt::test {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::SizeIs;

constexpr const char* kHead = "starrocks-migrate-tool log";

/// Returns the lines without what differs from run to run: "info: text". The head is unchanged.
std::vector<std::string> lines_of(const fs::path& path) {
  const std::regex stamp{R"(^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} [+-]\d\d:\d\d \[\d+\] )"};
  std::ifstream file{path};
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(std::regex_replace(line, stamp, ""));
  return lines;
}

/// Returns what the constructor throws: the exit code and the words.
std::string refusal(const fs::path& path) {
  try {
    const Log log{path, LogLevel::kInfo};
  } catch (const Error& error) {
    return std::to_string(static_cast<int>(error.exit())) + " " + render(error.diagnostic(), false);
  }
  return "none";
}

class LogFile : public ::testing::Test {
 protected:
  fs::path path(const char* name = "run.log") const { return folder_.path() / name; }
  void write(const fs::path& file, std::string_view text) const { std::ofstream{file} << text; }
  std::string text_of(const fs::path& file) const {
    std::ostringstream text;
    text << std::ifstream{file}.rdbuf();
    return text.str();
  }

 private:
  TemporaryFolder folder_;
};

TEST_F(LogFile, HoldsTheLinesOfItsLevelAndOfThoseBefore) {
  const std::map<LogLevel, std::vector<std::string>> expected{
      {LogLevel::kInfo, {kHead, "info: a"}},
      {LogLevel::kDebug, {kHead, "info: a", "debug: b"}},
      {LogLevel::kTrace, {kHead, "info: a", "debug: b", "trace: c"}}};
  for (const auto& [level, lines] : expected) {
    fs::remove(path());
    const Log log{path(), level};
    log.info("a");
    log.debug("b");
    log.trace("c");
    EXPECT_EQ(lines_of(path()), lines);
    EXPECT_EQ(log.takes(LogLevel::kTrace), level == LogLevel::kTrace);
  }
}

TEST_F(LogFile, IsForItsOwnerOnlyAndKeepsTheRightsThatItHas) {
  struct stat facts {};
  Log{path(), LogLevel::kInfo}.info("a");
  ASSERT_EQ(::stat(path().c_str(), &facts), 0);
  EXPECT_EQ(facts.st_mode & 0777U, 0600U);
  fs::permissions(path(), fs::perms::group_read, fs::perm_options::add);
  Log{path(), LogLevel::kInfo}.info("b");
  ASSERT_EQ(::stat(path().c_str(), &facts), 0);
  EXPECT_EQ(facts.st_mode & 0777U, 0640U);
}

TEST_F(LogFile, GoesOnWhereALogEnded) {
  Log{path(), LogLevel::kInfo}.info("a");
  Log{path(), LogLevel::kInfo}.info("b");
  EXPECT_THAT(lines_of(path()), ElementsAre(kHead, "info: a", "info: b"));
}

TEST_F(LogFile, BeginsInAnEmptyFile) {
  write(path(), "");
  Log{path(), LogLevel::kInfo}.info("a");
  EXPECT_THAT(lines_of(path()), ElementsAre(kHead, "info: a"));
}

TEST_F(LogFile, LeavesAnotherFileAsItWas) {
  for (const auto* text : {"[db]\n", "starrocks-migrate-tool snapshot 2\n", "starrocks-migrate-tool log of mine\n",
                           "starrocks-migrate-tool log"}) {
    write(path(), text);
    EXPECT_EQ(refusal(path()), "2 error: the log " + path().string() +
                                   ": the file exists and is not a log of this tool; it stays unchanged. Name another "
                                   "file [O003]\n  hint: run starrocks-migrate-tool --help\n");
    EXPECT_EQ(text_of(path()), text);
  }
}

TEST_F(LogFile, ThatCannotBeOpenedIsAFailureOfTheWorld) {
  EXPECT_THAT(refusal(path("no/such/folder")),
              HasSubstr("cannot write " + path("no/such/folder").string() + ": No such file or directory [O001]"));
  EXPECT_THAT(refusal(path("no/such/folder")), HasSubstr("3 "));
  EXPECT_THAT(refusal(path("")), HasSubstr("Is a directory [O001]"));
}

TEST_F(LogFile, HasOneLineForAText) {
  const Log log{path(), LogLevel::kInfo};
  log.info("a\nb\x1B[2J\x7F 订单 {} %v");
  EXPECT_THAT(lines_of(path()), ElementsAre(kHead, "info: a\\x0Ab\\x1B[2J\\x7F 订单 {} %v"));
}

TEST_F(LogFile, KeepsTheLinesOfThreadsWhole) {
  const Log log{path(), LogLevel::kInfo};
  const std::string text(2000, 'x');
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int j = 0; j < 50; ++j) log.info(text);
    });
  }
  for (auto& thread : threads) thread.join();
  const auto lines = lines_of(path());
  EXPECT_THAT(lines, SizeIs(201));
  EXPECT_EQ(std::count(lines.begin(), lines.end(), "info: " + text), 200);
}

TEST_F(LogFile, FollowsALinkAndWritesThroughAFifo) {
  fs::create_symlink(path("real.log"), path("link.log"));
  Log{path("link.log"), LogLevel::kInfo}.info("a");
  EXPECT_THAT(lines_of(path("real.log")), ElementsAre(kHead, "info: a"));
  ASSERT_EQ(::mkfifo(path("fifo").c_str(), 0600), 0);
  auto reader = std::async(std::launch::async, [&] { return lines_of(path("fifo")); });
  Log{path("fifo"), LogLevel::kInfo}.info("a");
  EXPECT_THAT(reader.get(), ElementsAre("info: a"));
}

TEST(Log, OnAFullDiskKeepsTheFirstReason) {
  const Log log{"/dev/full", LogLevel::kInfo};
  EXPECT_EQ(log.failure(), std::nullopt);
  log.info("a");
  ASSERT_TRUE(log.failure());
  EXPECT_EQ(render(*log.failure(), false),
            "/dev/full: error: cannot write the log: No space left on device [O001]\n"
            "  hint: free space on that disk; or choose another path\n");
}

TEST(Log, WithoutAFileDropsItsLines) {
  const Log log;
  log.info("a");
  EXPECT_FALSE(log.takes(LogLevel::kInfo));
  EXPECT_EQ(log.failure(), std::nullopt);
}

}  // namespace
}  // namespace smt::test
