// Schemas of real projects from the folder SMT_CORPUS, one database per file: the tool writes all tables of each, and
// the checker accepts them.

#include <cstdlib>
#include <filesystem>

#include "accept/accept_fixture.hpp"

namespace smt::test {
namespace {

namespace fs = std::filesystem;

class Corpus : public AcceptTest {};
SMT_ON_EVERY_SERVER(Corpus);

std::vector<fs::path> schemas() {
  std::vector<fs::path> files;
  const char* folder = std::getenv("SMT_CORPUS");
  if (folder == nullptr || !fs::is_directory(folder)) return files;
  for (const auto& entry : fs::directory_iterator{folder}) {
    if (entry.path().extension() == ".sql") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

TEST_P(Corpus, IsAcceptedAndNothingIsLostInSilence) {
  const auto files = schemas();
  if (files.empty()) GTEST_SKIP() << "SMT_CORPUS names no folder with .sql files";
  for (const auto& file : files) {
    const auto suffix = "_" + file.stem().string();
    load(read_file(file), suffix);
    const auto verdict = judge(suffix, {});
    EXPECT_EQ(verdict.exit_code, 0) << file;
    EXPECT_GT(verdict.tables, 0U) << file;
    EXPECT_GT(verdict.written, 0U) << file;
    for (const auto& complaint : verdict.complaints) ADD_FAILURE() << file << "\n" << in_words(complaint);
  }
}

}  // namespace
}  // namespace smt::test
