#pragma once

#include <zlib.h>

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace smt::source {

/// Reads the lines of a dump, gzipped or not.
class DumpFile {
 public:
  /// "-" is stdin. Throws Error(kUsage) if the file cannot be read, is no SQL, is compressed in a way that this tool
  /// does not support, or comes from a product other than MySQL.
  explicit DumpFile(const std::string& path);

  /// The file's name in messages.
  const std::string& name() const { return name_; }
  /// Reads the next line with its line feed, without a carriage return before it. Returns false at the end. Throws if
  /// reading fails.
  bool next(std::string& line);
  /// The lines that `next` returns first: as many as the comments at the head of a dump may have.
  const std::deque<std::string>& head() const { return head_; }

 private:
  struct Close {
    void operator()(gzFile file) const noexcept { gzclose(file); }
  };
  bool read(std::string& line);
  bool fill();
  void check_form() const;
  void check_head();
  [[noreturn]] void fail(const std::string& why, const std::string& hint = "") const;

  std::string name_;
  std::unique_ptr<gzFile_s, Close> file_;
  std::vector<char> buffer_;
  std::string_view unread_;  // of the buffer
  std::deque<std::string> head_;
};

}  // namespace smt::source
