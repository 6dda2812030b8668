#include "commands/generate/ownership.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>

#include "unit/output/temporary_folder.hpp"

namespace smt::test {
namespace {

namespace fs = std::filesystem;

TEST(ConfName, IsThePathAsSeenFromTheFolder) {
  EXPECT_EQ(conf_name("/proj/conf/a.conf", "/proj/result"), "../conf/a.conf");
  EXPECT_EQ(conf_name("/proj/a.conf", "/proj"), "a.conf");
  EXPECT_EQ(conf_name("/proj/result/../a.conf", "/proj/./result/"), "../a.conf");
  EXPECT_EQ(conf_name("/etc/smt/a.conf", "/var/lib/result"), "/etc/smt/a.conf");
}

TEST(ConfName, IsFitForAComment) {
  EXPECT_EQ(conf_name("/proj/a--b\n;", "/proj"), "a- -b");
  EXPECT_EQ(conf_name("/proj/\xff.conf", "/proj"), "\\xFF.conf");
}

TEST(ConfName, IsTheSameFromWhereverTheToolIsCalled) {
  const TemporaryFolder place;
  fs::create_directories(place / "conf");
  fs::create_directory_symlink(place / "conf", place / "link");
  write_file(place / "conf/a.conf", "");
  const auto before = fs::current_path();
  fs::current_path(place.path());
  EXPECT_EQ(conf_name("conf/a.conf", "result"), "../conf/a.conf");
  EXPECT_EQ(conf_name("./conf/../link/a.conf", place / "result"), "../conf/a.conf");
  fs::current_path(place / "conf");
  EXPECT_EQ(conf_name("a.conf", "../result"), "../conf/a.conf");
  fs::current_path(before);
}

/// Returns true if the process finds its open files in /dev/fd, a link into /proc.
bool has_dev_fd() {
  std::error_code error;
  return fs::exists("/dev/fd/0", error);
}

TEST(ConfName, OfAPipeIsNoPath) {
  if (!has_dev_fd()) GTEST_SKIP() << "there is no /dev/fd, because /proc is not mounted";
  const TemporaryFolder place;
  ASSERT_EQ(::mkfifo((place / "fifo").c_str(), 0600), 0);
  fs::create_symlink("fifo", place / "link");
  std::array<int, 2> ends{};
  ASSERT_EQ(::pipe(ends.data()), 0);
  write_file(place / "gone.conf", "");
  const int gone = ::open((place / "gone.conf").c_str(), O_RDONLY | O_CLOEXEC);
  fs::remove(place / "gone.conf");
  for (const auto& conf : {(place / "fifo").string(), (place / "link").string(), std::string{"/dev/null"},
                           "/dev/fd/" + std::to_string(ends[0]), "/proc/self/fd/" + std::to_string(ends[0]),
                           "/dev/fd/" + std::to_string(gone)}) {
    EXPECT_EQ(conf_name(conf, place / "result"), "(a pipe)") << conf;
  }
  for (const int file : {ends[0], ends[1], gone}) ::close(file);
}

TEST(ConfName, OfAnOpenFileIsItsPath) {
  if (!has_dev_fd()) GTEST_SKIP() << "there is no /dev/fd, because /proc is not mounted";
  const TemporaryFolder place;
  write_file(place / "a.conf", "");
  const int file = ::open((place / "a.conf").c_str(), O_RDONLY | O_CLOEXEC);
  EXPECT_EQ(conf_name("/dev/fd/" + std::to_string(file), place / "result"), "../a.conf");
  ::close(file);
}

/// Returns the names that a run with this conf keeps.
std::set<std::string> wanted(std::string_view flink, std::string_view rule) {
  const auto text = std::string{"[db]\nhost = h\nuser = u\npassword = p\n[flink]\n"} + std::string{flink} +
                    "[table-rule.1]\ndatabase = d\ntable = t\n" + std::string{rule};
  const auto [config, findings] = parse_config("/p/a.conf", text);
  return ownership_of(config, Plan{}, CommandLine{}, "/p/result").wanted;
}

constexpr std::string_view kSink =
    "flink.starrocks.jdbc-url = jdbc:mysql://fe:9030\nflink.starrocks.load-url = fe:8030\n"
    "flink.starrocks.username = root\nflink.starrocks.password = x\n";

TEST(Ownership, NamesTheConfOnStdoutWithoutAFolder) {
  const auto [config, findings] = parse_config("/p/conf/a.conf", "");
  CommandLine line;
  line.to_stdout = "starrocks";
  for (const auto* folder : {"/p/result", "/p/deep/er/result", "/elsewhere"})
    EXPECT_EQ(ownership_of(config, Plan{}, line, folder).conf, "a.conf");
}

TEST(Ownership, NamesWhatNamesTheFolder) {
  const auto words = [](const std::string& other, const CommandLine& line) {
    return ownership_of(parse_config("a.conf", "[other]\n" + other).config, Plan{}, line, "x").folder;
  };
  EXPECT_EQ(words("output_dir = ./x\n", {}), "'output_dir = ./x' (a.conf:2)");
  EXPECT_EQ(words("", {}), "output_dir in [other] of a.conf (not set: ./result, the default)");
  CommandLine line;
  line.output_dir = "y";
  EXPECT_EQ(words("output_dir = ./x\n", line), "'--output-dir y'");
}

TEST(Ownership, WantsWhatTheConfAsksFor) {
  using Names = std::set<std::string>;
  EXPECT_EQ(wanted("", ""), (Names{"starrocks-create.1.sql", "starrocks-create.all.sql"}));
  EXPECT_EQ(wanted("", kSink), (Names{"starrocks-create.1.sql", "starrocks-create.all.sql", "flink-create.1.sql",
                                      "flink-create.all.sql"}));
  EXPECT_EQ(wanted("loader = none\n", kSink), (Names{"starrocks-create.1.sql", "starrocks-create.all.sql"}));
  EXPECT_EQ(wanted("loader = cdc-yaml\n", kSink),
            (Names{"starrocks-create.1.sql", "starrocks-create.all.sql", "flink-cdc.1.yaml", "flink-cdc.all.yaml"}));
}

}  // namespace
}  // namespace smt::test
