#pragma once

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "smt/diagnostic.hpp"
#include "smt/file_kinds.hpp"
#include "smt/output.hpp"

namespace smt::test {

/// A folder of its own for one test.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    auto pattern = (std::filesystem::temp_directory_path() / "smt-test-XXXXXX").native();
    if (::mkdtemp(pattern.data()) == nullptr) std::abort();
    path_ = pattern;
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }

  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

/// Returns a text with the tool's marker and one more line.
inline std::string ours(const std::string& line) { return std::string{kMarkerLine} + "\n" + line + "\n"; }

inline void write_file(const std::filesystem::path& path, const std::string& text) {
  std::ofstream{path, std::ios::binary} << text;
}

inline std::string read_file(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream{path, std::ios::binary}.rdbuf();
  return text.str();
}

/// Returns the names in a folder, including hidden ones, sorted.
inline std::vector<std::string> names_in(const std::filesystem::path& path) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator{path}) names.push_back(entry.path().filename().native());
  std::sort(names.begin(), names.end());
  return names;
}

inline mode_t mode_of(const std::filesystem::path& path) {
  struct stat there {};
  return ::lstat(path.c_str(), &there) == 0 ? there.st_mode & 07777 : 0;
}

/// Returns what `work` threw, as the user reads it; "" if it threw nothing.
template <typename Work>
std::string error_of(Work work) {
  try {
    work();
  } catch (const Error& error) {
    return render(error.diagnostic(), false);
  }
  return "";
}

/// Writes one file with the tool's marker and commits.
inline std::vector<FileChange> write_one(const std::filesystem::path& folder, const std::string& name,
                                         const std::string& text, bool secret = false) {
  ResultFolder results{folder};
  results.append(name, text, secret);
  return results.commit({});
}

}  // namespace smt::test
