#pragma once
// Pages below docs/ that are generated from tables in the code: read, compared, and rewritten on request.

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

namespace smt::test {

/// `path` is relative to the top of the repository. Fails the test and returns "" if the file does not exist.
inline std::string read_source_file(const std::string& path) {
  std::ifstream file{SMT_SOURCE_DIR "/" + path};
  EXPECT_TRUE(file) << path << " is not there";
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// Rewrites the page if SMT_UPDATE_GOLDEN=1 is set. Then the page must equal `expected`.
inline void expect_generated(const std::string& path, const std::string& expected) {
  if (std::getenv("SMT_UPDATE_GOLDEN") != nullptr) std::ofstream{SMT_SOURCE_DIR "/" + path} << expected;
  EXPECT_EQ(read_source_file(path), expected) << "SMT_UPDATE_GOLDEN=1 rewrites " << path;
}

/// Does the same for the text between the lines `<!-- NAME:begin -->` and `<!-- NAME:end -->` of a page.
inline void expect_generated_part(const std::string& path, const std::string& name, const std::string& expected) {
  const auto begin = "<!-- " + name + ":begin -->\n", end = "<!-- " + name + ":end -->\n";
  const auto page = read_source_file(path);
  const auto from = page.find(begin), to = page.find(end);
  ASSERT_NE(from, std::string::npos) << path << " has no " << begin;
  ASSERT_NE(to, std::string::npos) << path << " has no " << end;
  expect_generated(path, page.substr(0, from) + begin + '\n' + expected + '\n' + page.substr(to));
}

}  // namespace smt::test
