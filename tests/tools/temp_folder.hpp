#pragma once
// A folder that is gone with the test, and the files in it.

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

/// Makes the folders above it.
void write_file(const std::filesystem::path& file, std::string_view text);
std::string read_file(const std::filesystem::path& file);
/// Name → bytes of the regular files of a folder, hidden ones included; empty where it does not exist.
std::map<std::string, std::string> files_in(const std::filesystem::path& folder);

}  // namespace smt::test
