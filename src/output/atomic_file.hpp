#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "output/folder.hpp"
#include "smt/stages.hpp"
#include "text/descriptor.hpp"

namespace smt::output {

/// Who may read a new file. kSecret: its owner only (0600). kUsual: as the umask says (0666 less it). kAsBefore: as the
/// file that it replaces; kUsual if there is none.
enum class Rights { kSecret, kUsual, kAsBefore };

/// A file that appears whole or not at all: it is written beside its target, synced and renamed. Without replace() the
/// destructor removes what was written. The object keeps no descriptor open between calls, as there may be thousands of
/// files.
class AtomicFile {
 public:
  /// Creates the temporary file, so that a folder without write access is reported before the work is done. `folder`
  /// must outlive this object.
  AtomicFile(const Folder& folder, std::string name, Rights rights);
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;
  ~AtomicFile();

  bool secret() const { return rights_ == Rights::kSecret; }
  std::filesystem::path path() const { return folder_->at(name_); }

  /// Keeps the text in memory until flush().
  void append(std::string_view text) { waiting_ += text; }
  /// Bytes that wait for flush(), and bytes of memory that are allocated for them.
  std::size_t waiting() const { return waiting_.size(); }
  std::size_t room() const { return waiting_.capacity(); }
  /// Writes the waiting text. Keeps the memory for later text.
  void flush();
  void give_room_back() { std::string{}.swap(waiting_); }
  /// Opens the temporary file, to read back what was flushed.
  Descriptor open() const;
  void sync() const;
  /// Renames the temporary file to the target. Call it after flush() and sync().
  void replace();

 private:
  const Folder* folder_;
  std::string name_, temporary_;
  std::string waiting_;
  Rights rights_;
};

}  // namespace smt::output
