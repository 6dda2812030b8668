#include "output/whole_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <array>
#include <cerrno>

#include "output/atomic_file.hpp"
#include "output/failure.hpp"
#include "smt/diagnostic.hpp"

namespace smt::output {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kHead = 512;  // a report or a snapshot names the tool within these bytes

/// Returns the first bytes of a file, decompressed if it is gzipped.
std::string head_of(const fs::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  if (file < 0) fail("read", path, errno);
  const auto unpacked = gzdopen(file, "rb");
  if (unpacked == nullptr) {
    ::close(file);
    fail("read", path, ENOMEM);
  }
  std::string head(kHead, '\0');
  const int size = gzread(unpacked, head.data(), static_cast<unsigned>(head.size()));
  gzclose_r(unpacked);
  head.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
  return head;
}

/// Returns the path as one word of a shell.
std::string for_shell(const std::string& path) {
  if (path.find_first_of(" \t\"'$`\\&;|<>()*?[]#!") == std::string::npos) return path;
  std::string quoted;
  for (const char c : path) quoted += c == '\'' ? std::string{R"('\'')"} : std::string(1, c);
  return fmt::format("'{}'", quoted);
}

void require_allowed(const fs::path& path, const struct stat& there, const Overwrite& overwrite) {
  if (there.st_size == 0 || !overwrite.may || overwrite.may(head_of(path))) return;
  throw Error{Exit::kUsage, {Code::kReportForeign, FileLine{path.native()}, {std::string{overwrite.what}}}};
}

void write_to(int file, const fs::path& path, std::string_view text) {
  while (!text.empty()) {
    const auto written = ::write(file, text.data(), text.size());
    if (written < 0 && errno == EPIPE) return;
    if (written < 0 && errno != EINTR) fail("write", path, errno);
    if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
  }
}

void write_through(const fs::path& path, std::string_view text) {
  Descriptor file{::open(path.c_str(), O_WRONLY | O_NOCTTY | O_CLOEXEC)};
  if (!file.is_open()) fail("write", path, errno);
  write_to(file.number(), path, text);
  if (!file.close()) fail("write", path, errno);
}

void replace(const fs::path& path, std::string_view text, bool secret) {
  const auto parent = path.has_parent_path() ? path.parent_path() : fs::path{"."};
  MadeFolders folders;
  folders.make(parent);
  const auto folder = Folder::open(parent);
  if (!folder) fail("open folder", parent, ENOENT);
  AtomicFile file{*folder, path.filename().string(), secret ? Rights::kSecret : Rights::kAsBefore};
  file.append(text);
  file.flush();
  file.sync();
  file.replace();
}

}  // namespace

int stream_to(const struct stat& file) {
  for (const int stream : {STDOUT_FILENO, STDERR_FILENO}) {
    struct stat there {};
    if (::fstat(stream, &there) == 0 && there.st_dev == file.st_dev && there.st_ino == file.st_ino) return stream;
  }
  return -1;
}

bool names_the_tool(std::string_view text) {
  return text.substr(0, kHead).find("starrocks-migrate-tool") != std::string_view::npos;
}

void require_folder_of(const fs::path& path) {
  const auto folder = path.parent_path();
  if (folder.empty()) return;
  struct stat there {};
  const int error = ::stat(folder.c_str(), &there) != 0 ? errno : S_ISDIR(there.st_mode) ? 0 : ENOTDIR;
  if (error == 0) return;
  if (error != ENOENT) fail("write", path, error);
  fail("write", path, fmt::format("there is no folder {}", folder.native()),
       fmt::format("create it: mkdir -p {}; or choose another path", for_shell(folder.native())));
}

void write_whole(const fs::path& path, std::string_view text, bool secret, const Overwrite& overwrite) {
  struct stat there {};
  if (::stat(path.c_str(), &there) != 0) {
    if (errno != ENOENT && errno != ENOTDIR) fail("write", path, errno);
    std::error_code ignored;
    if (fs::is_symlink(path, ignored))
      fail("write", path, "it is a link to a file that does not exist", "remove the link, or choose another path");
    return replace(path, text, secret);
  }
  if (S_ISDIR(there.st_mode)) fail("write", path, EISDIR);
  // Replacing the file would leave the stream with a file that no longer has a name.
  if (const int stream = stream_to(there); stream >= 0) return write_to(stream, path, text);
  if (!S_ISREG(there.st_mode)) return write_through(path, text);
  require_allowed(path, there, overwrite);
  replace(fs::canonical(path), text, secret);
}

}  // namespace smt::output
