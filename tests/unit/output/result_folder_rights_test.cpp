// Modes of files, and links instead of files and folders.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "temporary_folder.hpp"

namespace smt::test {
namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;

const std::string kOne = "starrocks-create.1.sql", kTwo = "starrocks-create.2.sql", kAll = "flink-create.all.sql";

class Umask {
 public:
  explicit Umask(mode_t mask) : before_{::umask(mask)} {}
  ~Umask() { ::umask(before_); }

 private:
  mode_t before_;
};

TEST(ResultFolder, HidesSecretFilesAlsoWhereOneLayOpen) {
  const Umask umask{022};
  const TemporaryFolder place;
  write_file(place / kOne, ours("old"));
  write_file(place / kAll, ours("same"));
  {
    ResultFolder results{place.path()};
    results.append(kOne, ours("new"), true);
    results.append(kTwo, ours("open"), false);
    results.append(kAll, ours("same"), true);
    for (const auto& name : names_in(place.path())) {
      if (!name.starts_with("." + kOne)) continue;
      EXPECT_EQ(mode_of(place / name), 0600U) << name;
    }
    EXPECT_EQ(results.commit({}).front(), (FileChange{kAll, Change::kSame, 0, 0}));
  }
  EXPECT_EQ(mode_of(place / kOne), 0600U);
  EXPECT_EQ(mode_of(place / kTwo), 0644U);
  EXPECT_EQ(mode_of(place / kAll), 0600U);
}

TEST(ResultFolder, KeepsTheModeOfFilesWithoutPasswords) {
  const Umask umask{022};
  const TemporaryFolder place;
  for (const auto& name : {kOne, kAll}) {
    write_file(place / name, ours("old"));
    ASSERT_EQ(::chmod((place / name).c_str(), 0600), 0);
  }
  {
    ResultFolder results{place.path()};
    results.append(kOne, ours("new"), false);
    results.append(kAll, ours("without passwords now"), false);
    results.commit({});
  }
  EXPECT_EQ(mode_of(place / kOne), 0600U);
  EXPECT_EQ(mode_of(place / kAll), 0644U);
}

TEST(ResultFolder, FollowsTheUmask) {
  const Umask umask{027};
  const TemporaryFolder place;
  write_one(place.path(), kOne, ours("x"));
  EXPECT_EQ(mode_of(place / kOne), 0640U);
}

TEST(ResultFolder, FollowsALinkToAFolder) {
  const TemporaryFolder place;
  fs::create_directory(place / "real");
  fs::create_symlink("real", place / "link");
  write_one(place / "link", kOne, ours("x"));
  EXPECT_TRUE(fs::is_symlink(place / "link"));
  EXPECT_EQ(names_in(place / "real"), Names{kOne});
}

TEST(ResultFolder, ReplacesALinkToAFileOfOurs) {
  const TemporaryFolder place;
  write_file(place / "elsewhere", ours("old"));
  fs::create_symlink("elsewhere", place / kOne);
  write_one(place.path(), kOne, ours("new"));
  EXPECT_FALSE(fs::is_symlink(place / kOne));
  EXPECT_EQ(read_file(place / kOne), ours("new"));
  EXPECT_EQ(read_file(place / "elsewhere"), ours("old"));
}

}  // namespace
}  // namespace smt::test
