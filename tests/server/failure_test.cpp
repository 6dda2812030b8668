// Failures of the server, the network and the disk: exit code 3, a message that names them, and unchanged old files.
#include <gmock/gmock.h>

#include <algorithm>

#include "server_fixture.hpp"
#include "tools/needs.hpp"
#include "tools/tcp_proxy.hpp"

namespace smt::test {
namespace {

using ::testing::AnyOf;
using ::testing::HasSubstr;
using ::testing::Not;
namespace fs = std::filesystem;

std::string wide_tables(int count) {
  std::string out;
  for (int i = 0; i < count; ++i) {
    const auto name = std::string{"w"} + static_cast<char>('a' + i / 26) + static_cast<char>('a' + i % 26);
    out += "CREATE TABLE " + name + " (id INT PRIMARY KEY";
    for (int c = 0; c < 12; ++c) out += ", a_column_" + std::to_string(c) + " VARCHAR(40) COMMENT 'some words on it'";
    out += ");\n";
  }
  return out;
}

bool has_temporary(const fs::path& folder) {
  std::error_code ignored;
  const fs::directory_iterator entries{folder, ignored};
  return std::any_of(begin(entries), end(entries),
                     [](const auto& entry) { return entry.path().filename().string().starts_with("."); });
}

class Failure : public ServerTest {
 protected:
  /// Creates twenty tables and writes their files once. Then it adds a column, so that another run changes something.
  void SetUp() override {
    ServerTest::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    create(wide_tables(20));
    conf_for_all();
    ASSERT_EQ(tool().exit_code, 0);
    old_ = results();
    ASSERT_EQ(old_.size(), 4U);
    sql("ALTER TABLE {db}.waa ADD COLUMN new_one INT;");
  }
  const std::map<std::string, std::string>& old() const { return old_; }

  /// Runs the tool with its result folder on a file system of its own, mounted with `options` for this run only. Copies
  /// the folder's files to ./after. Runs `last` after it has copied the old files there.
  Outcome on_mount(const std::string& options, const std::string& last) const {
    Program mounted;
    mounted.command =
        with_mounts("cp -r result before && mount -t tmpfs -o \"$1\" tmpfs result && cp before/* result/ && " + last +
                        "\n\"$2\" -c a.conf; code=$?; cp -r result after; umount result; exit $code",
                    {options, SMT_TOOL});
    mounted.folder = folder();
    return run(mounted);
  }

 private:
  std::map<std::string, std::string> old_;
};
SMT_ON_EVERY_SERVER(Failure);

TEST_P(Failure, WrongPassword) {
  auto text = read_file(folder() / "a.conf");
  text.replace(text.find("password = ") + 11, 3, "not");
  write_file(folder() / "a.conf", text);
  const auto outcome = tool();
  EXPECT_EQ(outcome.exit_code, 3);
  EXPECT_THAT(outcome.err, HasSubstr("a.conf:6: error: cannot connect to 127.0.0.1:" + std::to_string(port())));
  EXPECT_THAT(outcome.err, HasSubstr("Access denied"));
  EXPECT_THAT(outcome.err, HasSubstr("a.conf:6) is part of it; a comment needs a line of its own\n"));
  EXPECT_THAT(outcome.err, HasSubstr("[S002]"));
  EXPECT_EQ(results(), old());
}

TEST_P(Failure, ServerGoneInMidRead) {
  std::size_t all = 0;
  {
    TcpProxy whole{port()};
    conf_for_all(whole.port());
    ASSERT_EQ(tool({"--dry-run"}).exit_code, 0);
    all = whole.bytes_from_server();
  }
  for (const std::size_t twentieth : {0U, 1U, 4U, 10U, 16U, 19U}) {
    TcpProxy cut{port(), all * twentieth / 20};
    conf_for_all(cut.port());
    const auto outcome = tool();
    EXPECT_EQ(outcome.exit_code, 3) << twentieth << "/20: " << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr("127.0.0.1:" + std::to_string(cut.port()))) << twentieth;
    EXPECT_THAT(outcome.err, AnyOf(HasSubstr("[S001]"), HasSubstr("[S002]"))) << twentieth;
    EXPECT_EQ(results(), old()) << twentieth;
  }
}

TEST_P(Failure, AServerThatFallsSilentTimesOut) {
  TcpProxy stalled{port(), 3000, AtLimit::kStall};
  conf_for_all(stalled.port());
  auto text = read_file(folder() / "a.conf");
  write_file(folder() / "a.conf", text.insert(text.find("[other]"), "read_timeout = 1\n"));
  const auto outcome = tool();
  EXPECT_EQ(outcome.exit_code, 3) << outcome.err;
  EXPECT_THAT(outcome.err, HasSubstr("127.0.0.1:" + std::to_string(stalled.port())));
  EXPECT_THAT(outcome.err, AnyOf(HasSubstr("[S001]"), HasSubstr("[S002]")));
  EXPECT_GE(outcome.took.count(), 1000);
  EXPECT_LT(outcome.took.count(), 20'000);
  EXPECT_EQ(results(), old());
}

TEST_P(Failure, InterruptStopsAtOnce) {
  TcpProxy stalled{port(), 3000, AtLimit::kStall};
  conf_for_all(stalled.port());
  Program how;
  how.signal = TimedSignal{SIGINT, std::chrono::milliseconds{700}};
  const auto outcome = tool({}, how);
  EXPECT_TRUE(outcome.exit_code == 130 || outcome.signal == SIGINT) << outcome.exit_code << outcome.err;
  EXPECT_GE(outcome.took.count(), 700) << "it had ended before: " << outcome.err;
  EXPECT_LT(outcome.took.count(), 2000);
  EXPECT_EQ(results(), old());
}

TEST_P(Failure, FullDisk) {
  if (const auto reason = why_no_mount(); !reason.empty()) GTEST_SKIP() << reason;
  std::size_t pages = 0;
  for (const auto& [name, text] : old()) pages += (text.size() + 4095) / 4096;
  const auto outcome = on_mount("size=" + std::to_string((pages + 2) * 4096), "true");
  EXPECT_EQ(outcome.exit_code, 3) << outcome.err;
  EXPECT_THAT(outcome.err, HasSubstr("No space left on device"));
  EXPECT_THAT(outcome.err, HasSubstr("[O001]"));
  EXPECT_EQ(files_in(folder() / "after"), old());
}

TEST_P(Failure, ReadOnlyFolder) {
  if (const auto reason = why_no_mount(); !reason.empty()) GTEST_SKIP() << reason;
  const auto outcome = on_mount("size=16m", "mount -o remount,ro result");
  EXPECT_EQ(outcome.exit_code, 3) << outcome.err;
  EXPECT_THAT(outcome.err, HasSubstr("Read-only file system"));
  EXPECT_THAT(outcome.err, HasSubstr("[O001]"));
  EXPECT_EQ(files_in(folder() / "after"), old());
}

TEST_P(Failure, TheTargetIsAFolder) {
  fs::remove(result() / "starrocks-create.all.sql");
  fs::create_directory(result() / "starrocks-create.all.sql");
  const auto outcome = tool();
  EXPECT_EQ(outcome.exit_code, 2) << outcome.err;
  EXPECT_THAT(outcome.err, HasSubstr("starrocks-create.all.sql"));
  for (const auto& [name, text] : results()) EXPECT_EQ(old().count(name), 1U) << "left behind: " << name;
}

TEST_P(Failure, TheResultFolderIsAFile) {
  fs::remove_all(result());
  write_file(result(), "mine\n");
  const auto outcome = tool();
  EXPECT_EQ(outcome.exit_code, 3) << outcome.err;
  EXPECT_EQ(read_file(result()), "mine\n");
}

// Kills the tool at any moment: each file is the old one or the new one, and the next run removes temporary files.
TEST_P(Failure, KilledWhileWriting) {
  ASSERT_EQ(tool({"--output-dir", "new"}).exit_code, 0);
  const auto fresh = files_in(folder() / "new");
  int in_the_middle = 0;
  for (int i = 0; i < 40; ++i) {
    fs::remove_all(result());
    for (const auto& [name, text] : old()) write_file(result() / name, text);
    Program how;
    how.signal = TimedSignal{SIGKILL, std::chrono::microseconds{i * 250}, [&] { return has_temporary(result()); }};
    EXPECT_FALSE(tool({}, how).timed_out);
    if (has_temporary(result())) ++in_the_middle;
    for (const auto& [name, text] : results()) {
      if (name.starts_with(".")) continue;  // a temporary file, which the next run removes
      EXPECT_THAT(text, AnyOf(old().at(name), fresh.at(name))) << name << " of try " << i;
    }
  }
  EXPECT_GE(in_the_middle, 5) << "too few kills came while files were written";
  ASSERT_EQ(tool().exit_code, 0);
  EXPECT_EQ(results(), fresh);
}

}  // namespace
}  // namespace smt::test
