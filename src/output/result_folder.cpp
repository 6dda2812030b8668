#include <unistd.h>

#include <cerrno>

#include "output/atomic_file.hpp"
#include "output/compare.hpp"
#include "output/failure.hpp"
#include "output/folder.hpp"
#include "output/names.hpp"
#include "smt/output.hpp"

namespace smt::output {
namespace {

/// Text waits in memory: up to a mebibyte for each file, and up to this limit for all files, of which there may be
/// thousands. Then each file is opened once and receives its text.
constexpr std::size_t kFileBytes = std::size_t{1} << 20, kAllBytes = std::size_t{16} << 20;

Folder make_and_open(const std::filesystem::path& path, MadeFolders& made) {
  made.make(path);
  auto folder = Folder::open(path);
  if (!folder) fail("open folder", path, ENOENT);
  return std::move(*folder);
}

/// A file that had passwords and no longer has them becomes readable; others keep the mode that the user gave them.
Rights rights_of(const FileKind& kind, bool secret) {
  if (secret) return Rights::kSecret;
  return kind.secret ? Rights::kUsual : Rights::kAsBefore;
}

}  // namespace

// The last member is destroyed first: the temporary files go first, then the lock, then the folder if this run created
// it.
struct ResultFolder::State {
  explicit State(const std::filesystem::path& path) : folder{make_and_open(path, made)} {}

  void flush();
  /// Removes temporary files of killed runs. A run with the lock knows that no other run is active. If the file system
  /// has no locks, the temporary files stay, as they could be another run's. Files that this user may not remove stay,
  /// too.
  void remove_leftovers() const;
  /// Compares each file with the old one. Adds those that must be renamed to `replaced`.
  std::vector<FileChange> compare_all(const Ownership& ownership, std::vector<AtomicFile*>& replaced);

  MadeFolders made;
  Folder folder;
  std::map<std::string, AtomicFile> files;
  std::size_t room = 0;  // memory of all files for waiting text
};

void ResultFolder::State::flush() {
  for (auto& [name, file] : files) {
    file.flush();
    file.give_room_back();
  }
  room = 0;
}

void ResultFolder::State::remove_leftovers() const {
  if (!folder.lock()) return;
  for (const auto& name : folder.names()) {
    if (is_temporary_name(name)) ::unlinkat(folder.number(), name.c_str(), 0);
  }
}

std::vector<FileChange> ResultFolder::State::compare_all(const Ownership& ownership,
                                                         std::vector<AtomicFile*>& replaced) {
  std::vector<FileChange> changes;
  for (auto& [name, file] : files) {
    const auto old = open_old_file(folder, name);
    const auto temporary = file.open();
    changes.push_back(compare(file.path(), old, Text{temporary, file.path()}));
    if (changes.back().change != Change::kSame) require_owned(file.path(), old, ownership);
    const bool exposed = file.secret() && old && old->others_may_read;
    if (changes.back().change != Change::kSame || exposed) replaced.push_back(&file);
  }
  return changes;
}

ResultFolder::ResultFolder(const std::filesystem::path& folder) : state_{std::make_unique<State>(folder)} {
  state_->remove_leftovers();
}

ResultFolder::~ResultFolder() = default;

void ResultFolder::append(const std::string& file_name, std::string_view text, bool secret) {
  auto& files = state_->files;
  auto at = files.find(file_name);
  if (at == files.end()) {
    const auto* const kind = kind_of(file_name);
    if (kind == nullptr) fail_bug("not a name of ours", file_name);
    at = files.try_emplace(file_name, state_->folder, file_name, rights_of(*kind, secret)).first;
  }
  auto& file = at->second;
  const auto room = file.room();
  file.append(text);
  state_->room += file.room() - room;
  if (file.waiting() > kFileBytes) file.flush();
  if (state_->room > kAllBytes) state_->flush();
}

std::vector<FileChange> ResultFolder::commit(const Ownership& ownership) {
  state_->flush();
  std::vector<AtomicFile*> replaced;
  auto changes = state_->compare_all(ownership, replaced);
  add_stale(state_->folder, ownership, changes);
  for (const auto* file : replaced) file->sync();
  for (auto* file : replaced) file->replace();
  for (const auto& file : changes) {
    if (file.change == Change::kStale) state_->folder.remove(file.name);
  }
  state_->folder.sync();
  state_->files.clear();
  return changes;
}

}  // namespace smt::output
