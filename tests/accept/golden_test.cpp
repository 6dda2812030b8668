// The release for which a StarRocks file of tests/golden is written and all later ones accept it.

#include <gtest/gtest.h>

#include <filesystem>

#include "accept/starrocks_checker.hpp"
#include "tools/golden_files.hpp"
#include "tools/temp_folder.hpp"

namespace smt::test {
namespace {

namespace fs = std::filesystem;

/// Returns the release that a golden file is written for: the version in its conf, else 3.1.
Release written_for(const fs::path& file) {
  const auto folder = file.parent_path();
  const auto own = folder / "config.conf";
  const auto conf = read_file(fs::exists(own) ? own : folder.parent_path() / (folder.filename().string() + ".conf"));
  for (const auto release :
       {Release::k2_5, Release::k3_0, Release::k3_1, Release::k3_3, Release::k4_0, Release::k4_1, Release::k4_2}) {
    if (conf.find("\nversion = " + std::string{text(release)}) != std::string::npos) return release;
  }
  return Release::k3_1;
}

class GoldenStatements : public ::testing::TestWithParam<Release> {};

TEST_P(GoldenStatements, AreAccepted) {
  const auto files = golden_files(SMT_SOURCE_DIR "/tests/golden", "starrocks-");
  ASSERT_GT(files.size(), 20U);
  std::size_t tables = 0;
  for (const auto& [file, sql] : files) {
    if (GetParam() < written_for(file)) continue;
    const auto checked = check_starrocks(sql, GetParam());
    EXPECT_EQ(text(checked.problems), "") << file;
    tables += checked.script.tables.size();
  }
  EXPECT_GT(tables, GetParam() < Release::k3_1 ? 1U : 100U);
}

INSTANTIATE_TEST_SUITE_P(By, GoldenStatements,
                         ::testing::Values(Release::k2_5, Release::k3_0, Release::k3_1, Release::k3_3, Release::k4_0,
                                           Release::k4_1, Release::k4_2),
                         [](const auto& by) {
                           auto name = "StarRocks" + std::string{text(by.param)};
                           name[name.find('.')] = '_';
                           return name;
                         });

}  // namespace
}  // namespace smt::test
