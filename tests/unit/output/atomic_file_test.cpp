#include "output/atomic_file.hpp"

#include "output/failure.hpp"
#include "output/folder.hpp"
#include "output/names.hpp"
#include "temporary_folder.hpp"

namespace smt::test {
namespace {

TEST(AtomicFile, WritesBesideItsTargetUntilReplaced) {
  const TemporaryFolder place;
  const auto folder = Folder::open(place.path());
  write_file(place / "flink-create.1.sql", "old");
  AtomicFile file{*folder, "flink-create.1.sql", Rights::kUsual};
  file.append("new ");
  file.append("text");
  file.flush();
  file.sync();
  EXPECT_EQ(read_file(place / "flink-create.1.sql"), "old");
  EXPECT_EQ(read_file(place / temporary_name("flink-create.1.sql")), "new text");
  file.replace();
  EXPECT_EQ(read_file(place / "flink-create.1.sql"), "new text");
  EXPECT_EQ(names_in(place.path()), std::vector<std::string>{"flink-create.1.sql"});
}

TEST(AtomicFile, VanishesWhenNotReplaced) {
  const TemporaryFolder place;
  const auto folder = Folder::open(place.path());
  {
    AtomicFile file{*folder, "flink-create.1.sql", Rights::kUsual};
    file.append("text");
    file.flush();
    EXPECT_EQ(names_in(place.path()).size(), 1U);
  }
  EXPECT_EQ(names_in(place.path()), std::vector<std::string>{});
}

TEST(AtomicFile, LeavesTheTargetWhenTheRenameFails) {
  const TemporaryFolder place;
  const auto folder = Folder::open(place.path());
  std::filesystem::create_directory(place / "flink-create.1.sql");
  {
    AtomicFile file{*folder, "flink-create.1.sql", Rights::kUsual};
    const auto path = (place / "flink-create.1.sql").native();
    EXPECT_EQ(error_of([&] { file.replace(); }),
              path + ": error: cannot write " + path + ": Is a directory [O001]\n  hint: " + way_out(EISDIR) + "\n");
  }
  EXPECT_EQ(names_in(place.path()), std::vector<std::string>{"flink-create.1.sql"});
}

// If others may write to the folder, the tool must not write through a link that has the temporary file's name.
TEST(AtomicFile, NeverFollowsALinkUnderItsTemporaryName) {
  const TemporaryFolder place;
  const auto folder = Folder::open(place.path());
  write_file(place / "victim", "untouched");
  std::filesystem::create_symlink(place / "victim", place / temporary_name("flink-create.1.sql"));
  const auto path = (place / "flink-create.1.sql").native();
  EXPECT_EQ(error_of([&] { const AtomicFile file(*folder, "flink-create.1.sql", Rights::kSecret); }),
            path + ": error: cannot write " + path + ": File exists [O001]\n  hint: " + way_out(EEXIST) + "\n");
  EXPECT_EQ(read_file(place / "victim"), "untouched");
}

}  // namespace
}  // namespace smt::test
