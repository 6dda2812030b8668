#pragma once
// A folder that is removed after the test, and the files in it.

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace smt::test {

class TempFolder {
 public:
  TempFolder();
  ~TempFolder();
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// Writes a file, and creates the folders above it.
void write_file(const std::filesystem::path& file, std::string_view text);
std::string read_file(const std::filesystem::path& file);
/// Returns name → bytes of the regular files of a folder, including hidden ones; empty if the folder does not exist.
std::map<std::string, std::string> files_in(const std::filesystem::path& folder);

}  // namespace smt::test
