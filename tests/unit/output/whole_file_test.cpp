#include "output/whole_file.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "temporary_folder.hpp"
#include "without_rights.hpp"

namespace smt::test {
namespace {

/// Returns the error about the folder of a file; "" if the folder is there.
std::string error_about(const std::filesystem::path& path) {
  return error_of([&] { require_folder_of(path); });
}

TEST(FolderOfAFile, MustBeThere) {
  const TemporaryFolder place;
  EXPECT_EQ(error_about("r.html"), "");
  EXPECT_EQ(error_about(place / "r.html"), "");
  const auto path = (place / "nope/r.html").native(), folder = (place / "nope").native();
  EXPECT_EQ(error_about(path), path + ": error: cannot write " + path + ": there is no folder " + folder +
                                   " [O001]\n  hint: create it: mkdir -p " + folder + "; or choose another path\n");
}

TEST(FolderOfAFile, IsOneWordInTheHint) {
  const TemporaryFolder place;
  const auto hint = [&](const std::string& name) {
    const auto error = error_about(place / name / "r.html");
    return error.substr(error.find("mkdir"));
  };
  EXPECT_EQ(hint("my reports"), "mkdir -p '" + (place / "my reports").native() + "'; or choose another path\n");
  EXPECT_EQ(hint("it's"), "mkdir -p '" + (place / "it'\\''s").native() + "'; or choose another path\n");
}

TEST(FolderOfAFile, MayBeAFile) {
  const TemporaryFolder place;
  write_file(place / "taken", "");
  for (const std::string name : {"taken/r.html", "taken/x/r.html"}) {
    const auto path = (place / name).native();
    EXPECT_EQ(error_about(path), path + ": error: cannot write " + path +
                                     ": Not a directory [O001]\n  hint: choose another path: " +
                                     (place / "taken").native() + " is not a folder\n");
  }
}

TEST(FolderOfAFile, MayBeHidden) {
  const TemporaryFolder place;
  std::filesystem::create_directories(place / "closed" / "inner");
  ASSERT_EQ(::chmod((place / "closed").c_str(), 0), 0);
  const auto path = (place / "closed/inner/r.html").native();
  const auto error = [&] {
    const WithoutRights nobody;
    return error_about(path);
  }();
  ASSERT_EQ(::chmod((place / "closed").c_str(), 0700), 0);
  EXPECT_EQ(error, path + ": error: cannot write " + path +
                       ": Permission denied [O001]\n  hint: give your user the right to write there; or choose "
                       "another path\n");
}

}  // namespace
}  // namespace smt::test
