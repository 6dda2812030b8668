#include "source/dump/dump_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include "smt/diagnostic.hpp"
#include "source/dump/foreign_product.hpp"
#include "source/file_form.hpp"
#include "source/snapshot/saved_file.hpp"

namespace smt::source {
namespace {

constexpr std::size_t kHeadLines = 64, kHeadBytes = 1U << 16;
constexpr std::size_t kBuffer = 1U << 17;

/// Returns true for "mysqldump: [Warning] Using a password on the command line interface can be insecure.", which 2>&1
/// writes into a dump.
bool is_message_of_client(std::string_view line) {
  constexpr std::array<std::string_view, 8> kBegins{
      "mysqldump: ",      "mysqldump.exe: ", "mariadb-dump: ", "mysqlpump: ", "Warning: Using a password",
      "Usage: mysqldump", "mysql: ",         "ERROR "};
  return std::any_of(kBegins.begin(), kBegins.end(), [&](std::string_view begin) { return line.starts_with(begin); });
}

}  // namespace

DumpFile::DumpFile(const std::string& path) : name_{path == "-" ? "stdin" : path}, buffer_(kBuffer) {
  const int fd = path == "-" ? ::dup(STDIN_FILENO) : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) fail(std::strerror(errno), errno == ENOENT ? "give the file or the folder of the dump; - is stdin" : "");
  file_.reset(gzdopen(fd, "rb"));
  if (!file_) {
    ::close(fd);
    fail("out of memory");
  }
  fill();
  check_form();
  std::string line;
  for (std::size_t bytes = 0; head_.size() < kHeadLines && bytes < kHeadBytes && read(line); bytes += line.size())
    head_.push_back(line);
  check_head();
}

bool DumpFile::next(std::string& line) {
  if (head_.empty()) return read(line);
  line = std::move(head_.front());
  head_.pop_front();
  return true;
}

bool DumpFile::read(std::string& line) {
  line.clear();
  while (!line.ends_with('\n') && (!unread_.empty() || fill())) {
    const auto part = unread_.substr(0, unread_.find('\n') + 1);  // all of it if there is no line feed
    const auto size = part.empty() ? unread_.size() : part.size();
    line.append(unread_.substr(0, size));
    unread_.remove_prefix(size);
  }
  if (line.ends_with("\r\n")) line.erase(line.size() - 2, 1);
  return !line.empty();
}

/// Returns false at the end.
bool DumpFile::fill() {
  errno = 0;
  const int size = gzread(file_.get(), buffer_.data(), static_cast<unsigned>(buffer_.size()));
  int error = 0;
  const std::string why{gzerror(file_.get(), &error)};  // "<fd:3>: unexpected end of file"
  if (error == Z_ERRNO) fail(std::strerror(errno));
  if (size < 0 || error == Z_BUF_ERROR)
    fail(fmt::format("it is damaged or truncated ({})", why.substr(std::min(why.size(), why.find(": ") + 2))));
  unread_ = {buffer_.data(), static_cast<std::size_t>(size)};
  return size > 0;
}

/// Looks only at the first bytes: a binary file may have no line feed at all.
void DumpFile::check_form() const {
  const auto form = form_of(unread_);
  if (!form) return;
  const auto hint = !form->unpack.empty() ? fmt::format("decompress it first: {} FILE >dump.sql", form->unpack)
                    : form->hint.empty()  ? "make a dump with 'mysqldump --no-data --databases shop'"
                                          : std::string{form->hint};
  fail(std::string{form->what}, hint);
}

void DumpFile::check_head() {
  if (head_.empty()) return;
  auto& first = head_.front();
  if (first.starts_with(kSnapshotFile.title)) fail("it is a snapshot", "--from-snapshot reads it");
  if (first.starts_with(kStarRocksStateFile.title)) fail("it is a snapshot of StarRocks", "--against reads it");
  if (is_message_of_client(first))
    fail("its first line is a message of a client program, not SQL",
         "remove that line; write only stdout into the file");
  if (const auto product = foreign_product(head_); !product.empty())
    fail(fmt::format("it is a dump of {}", product), "the tool reads only dumps of MySQL and MariaDB");
  if (first.starts_with("\xff\xfe") || first.starts_with("\xfe\xff"))
    fail("it is UTF-16, which PowerShell's > writes", "make the dump with 'mysqldump --result-file=FILE'");
  if (first.starts_with("\xef\xbb\xbf")) first.erase(0, 3);
}

void DumpFile::fail(const std::string& why, const std::string& hint) const {
  throw Error{Exit::kUsage, {Code::kDumpUnreadable, FileLine{name_}, {why, hint}}};
}

}  // namespace smt::source
