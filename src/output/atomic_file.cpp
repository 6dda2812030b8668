#include "output/atomic_file.hpp"

#include <fcntl.h>
#include <stdio.h>  // renameat is POSIX, not in <cstdio>'s std
#include <sys/stat.h>

#include <cerrno>

#include "output/failure.hpp"
#include "output/names.hpp"

namespace smt::output {

namespace {

/// Gives the new file the mode of the one that it will replace, if there is one. Its owner may always write it.
void take_mode(const Descriptor& file, const Folder& folder, const std::string& name) {
  struct stat before {};
  if (::fstatat(folder.number(), name.c_str(), &before, 0) == 0 && S_ISREG(before.st_mode))
    ::fchmod(file.number(), (before.st_mode & 0777) | 0600);
}

}  // namespace

// O_EXCL: the tool never follows a link that someone created under the temporary file's name.
AtomicFile::AtomicFile(const Folder& folder, std::string name, Rights rights)
    : folder_{&folder}, name_{std::move(name)}, temporary_{temporary_name(name_)}, rights_{rights} {
  const mode_t mode = rights == Rights::kSecret ? 0600 : 0666;
  const Descriptor file{::openat(folder.number(), temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)};
  if (!file.is_open()) fail("write", path(), errno);
  if (rights == Rights::kAsBefore) take_mode(file, folder, name_);
}

AtomicFile::~AtomicFile() {
  if (!temporary_.empty()) ::unlinkat(folder_->number(), temporary_.c_str(), 0);
}

void AtomicFile::flush() {
  if (waiting_.empty()) return;
  Descriptor file{::openat(folder_->number(), temporary_.c_str(), O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC)};
  if (!file.is_open()) fail("write", path(), errno);
  for (std::string_view rest = waiting_; !rest.empty();) {
    const auto written = ::write(file.number(), rest.data(), rest.size());
    if (written < 0 && errno != EINTR) fail("write", path(), errno);
    if (written > 0) rest.remove_prefix(static_cast<std::size_t>(written));
  }
  if (!file.close()) fail("write", path(), errno);
  waiting_.clear();
}

Descriptor AtomicFile::open() const {
  Descriptor file{::openat(folder_->number(), temporary_.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC)};
  if (!file.is_open()) fail("read", path(), errno);
  return file;
}

void AtomicFile::sync() const {
  const auto file = open();
  if (::fsync(file.number()) != 0) fail("sync", path(), errno);
}

void AtomicFile::replace() {
  const int folder = folder_->number();
  if (::renameat(folder, temporary_.c_str(), folder, name_.c_str()) != 0) fail("write", path(), errno);
  temporary_.clear();
}

}  // namespace smt::output
