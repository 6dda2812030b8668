#include "output/folder.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>

#include "output/failure.hpp"

namespace smt::output {
namespace fs = std::filesystem;

MadeFolders::~MadeFolders() {
  for (; !made_.empty(); made_.pop_back()) ::rmdir(made_.back().c_str());  // fails if the folder is not empty
}

void MadeFolders::make(const fs::path& path) {
  std::error_code code;
  const auto absolute = fs::absolute(path, code);  // the current directory may change before the destructor runs
  if (code) fail("create folder", path, code.value());
  fs::path part;
  for (const auto& step : absolute) {
    part /= step;
    struct stat there {};
    if (::stat(part.c_str(), &there) == 0) continue;
    if (::mkdir(part.c_str(), 0777) == 0) {
      made_.push_back(part);
    } else if (errno != EEXIST || ::stat(part.c_str(), &there) != 0) {  // another run may have been faster
      fail("create folder", path, errno);
    }
  }
}

std::optional<Folder> Folder::open(fs::path path) {
  Descriptor descriptor{::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  if (!descriptor.is_open() && errno == ENOENT) return std::nullopt;
  if (!descriptor.is_open()) fail("open folder", path, errno);
  return Folder{std::move(path), std::move(descriptor)};
}

Folder::Folder(fs::path path, Descriptor descriptor) : path_{std::move(path)}, descriptor_{std::move(descriptor)} {}

bool Folder::lock() const {
  if (::flock(number(), LOCK_EX | LOCK_NB) == 0) return true;
  if (errno == EWOULDBLOCK)
    fail("write to folder", path_, "another run of this tool is writing to it",
         "wait until it has ended, or give this run a folder of its own with --output-dir");
  return false;
}

std::vector<std::string> Folder::names() const {
  std::vector<std::string> names;
  std::error_code code;
  for (fs::directory_iterator entry{path_, code}, end; !code && entry != end; entry.increment(code)) {
    names.push_back(entry->path().filename().native());
  }
  if (code) fail("list folder", path_, code.value());
  std::sort(names.begin(), names.end());
  return names;
}

void Folder::remove(const std::string& name) const {
  if (::unlinkat(number(), name.c_str(), 0) != 0 && errno != ENOENT) fail("remove", at(name), errno);
}

void Folder::sync() const {
  const bool synced = ::fsync(number()) == 0;
  if (!synced && errno != EINVAL && errno != EBADF)  // these two mean that the file system cannot sync folders
    fail("sync folder", path_, errno);
}

}  // namespace smt::output
