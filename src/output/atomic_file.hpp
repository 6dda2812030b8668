#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "output/folder.hpp"
#include "smt/stages.hpp"
#include "text/descriptor.hpp"

namespace smt::output {

/// A file that appears whole or not at all: written beside its target, synced, renamed. Without replace() the
/// destructor removes what was written. No descriptor is held between calls, as there may be thousands of files.
class AtomicFile {
 public:
  /// Makes the temporary, so that a folder that cannot be written shows before the work is done.
  /// `folder` must outlive this. `secret`: mode 0600, otherwise 0666 less the umask.
  AtomicFile(const Folder& folder, std::string name, bool secret);
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;
  ~AtomicFile();

  bool secret() const { return secret_; }
  std::filesystem::path path() const { return folder_->at(name_); }

  /// Keeps the text in memory until flush().
  void append(std::string_view text) { waiting_ += text; }
  /// Bytes that wait, and bytes of memory that are kept for them.
  std::size_t waiting() const { return waiting_.size(); }
  std::size_t room() const { return waiting_.capacity(); }
  /// Keeps the memory for what comes next.
  void flush();
  void give_room_back() { std::string{}.swap(waiting_); }
  /// The temporary, to read back what was flushed.
  Descriptor open() const;
  void sync() const;
  /// Renames the temporary over the target. After flush() and sync().
  void replace();

 private:
  const Folder* folder_;
  std::string name_, temporary_;
  std::string waiting_;
  bool secret_;
};

}  // namespace smt::output
