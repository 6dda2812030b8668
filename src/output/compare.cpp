#include "output/compare.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <set>

#include "output/failure.hpp"
#include "output/names.hpp"
#include "smt/diagnostic.hpp"
#include "smt/file_kinds.hpp"

namespace smt::output {
namespace {

/// Opens a file to read. With O_NONBLOCK open() does not wait if a named pipe has the file's name.
Descriptor open_to_read(const Folder& folder, const std::string& name) {
  return Descriptor{::openat(folder.number(), name.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC)};
}

bool is_link(const Folder& folder, const std::string& name) {
  struct stat there {};
  return ::fstatat(folder.number(), name.c_str(), &there, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(there.st_mode);
}

/// What the first lines of a file say about it.
struct Head {
  std::string conf, only;
};

/// Returns the text behind `word` in a comment, "-- Conf: ../a.conf" or "# Conf: ../a.conf", or "" for any other line.
std::string behind(std::string_view word, std::string_view line) {
  const auto at = line.find(word);
  return at == 2 || at == 3 ? std::string{line.substr(at + word.size())} : "";
}

Head head_of_text(const Text& text) {
  std::string room;
  auto rest = text.chunk(0, room);
  const auto next_line = [&rest] {
    const auto end = std::min(rest.find('\n'), rest.size());
    const auto line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return line;
  };
  next_line();  // the marker
  auto conf = behind(kConfWord, next_line());
  return {std::move(conf), behind(kOnlyWord, next_line())};
}

/// Returns true if a file of this conf belongs to another run. What a pipe wrote has no owner: the next pipe may be
/// another conf. A file of an earlier release names no conf.
bool is_of_another(const std::string& conf, const Ownership& ownership) {
  return ownership.is_pipe || (!conf.empty() && conf != ownership.conf);
}

Change change_of_unwritten(const std::string& name, const std::string& conf, const Ownership& ownership) {
  if (is_of_another(conf, ownership)) return Change::kOther;
  if (!kind_of(name)->kept) return Change::kStale;
  return ownership.wanted.contains(name) && !ownership.prune ? Change::kKept : Change::kStale;
}

/// Returns true if the run decides about a file for which it has no text.
bool decides_about(const FileKind& kind, const Ownership& ownership) {
  if (ownership.kind != nullptr) return ownership.kind == &kind;
  return ownership.only.empty() || !kind.kept;
}

/// Returns how a message names the conf of an old file: as seen from the current directory, if its name is a path that
/// depends on the folder.
std::string shown_conf(const std::filesystem::path& folder, const OldFile& old) {
  if (old.conf.empty()) return "an earlier release";
  if (old.conf == kPipeConf) return old.conf;
  std::error_code code;
  auto seen = std::filesystem::proximate(folder / old.conf, code);
  return code || old.conf.starts_with('/') ? old.conf : seen.native();
}

/// Returns the marker. `name` must be the name of a file of this tool.
std::string_view marker_of(std::string_view name) { return kind_of(name)->marker; }

}  // namespace

std::optional<OldFile> open_old_file(const Folder& folder, const std::string& name) {
  const auto path = folder.at(name);
  auto file = open_to_read(folder, name);
  if (!file.is_open() && errno == ENOENT) {
    if (is_link(folder, name)) fail_foreign(path, "it is a link to a file that does not exist");
    return std::nullopt;
  }
  struct stat there {};
  if (!file.is_open() || ::fstat(file.number(), &there) != 0) fail("read", path, errno);
  if (S_ISDIR(there.st_mode)) fail_foreign(path, "it is a folder");
  if (!S_ISREG(there.st_mode)) fail_foreign(path, "it is not a regular file");
  const Text text{file, path};
  if (!text.starts_with(marker_of(name))) fail_foreign(path, "its first line is not the tool's marker");
  auto [conf, only] = head_of_text(text);
  return OldFile{std::move(file), (there.st_mode & (S_IRWXG | S_IRWXO)) != 0, std::move(conf), std::move(only)};
}

FileChange compare(const std::filesystem::path& path, const std::optional<OldFile>& old, const Text& text) {
  const auto name = path.filename().native();
  if (!text.starts_with(marker_of(name))) fail_bug("text without the marker line", name);
  if (!old) return {name, Change::kNew, count_lines(text), 0, ""};
  const Text before{old->file, path};
  if (same_bytes(before, text)) return {name, Change::kSame, 0, 0, ""};
  const auto [added, removed] = count_lines(before, text);
  return {name, Change::kChanged, added, removed, ""};
}

void require_owned(const std::filesystem::path& path, const std::optional<OldFile>& old, const Ownership& ownership) {
  if (!old || ownership.take_over) return;
  if (is_of_another(old->conf, ownership))
    throw Error{Exit::kUsage,
                {Code::kOutputOtherConf,
                 FileLine{path.native()},
                 {shown_conf(path.parent_path(), *old), ownership.typed, ownership.folder}}};
  const bool restricted = !ownership.only.empty() && kind_of(path.filename().native())->kept;
  if (restricted && old->only != ownership.only)
    throw Error{Exit::kUsage, {Code::kOutputAllKept, FileLine{path.native()}, {ownership.only}}};
}

void add_stale(const Folder& folder, const Ownership& ownership, std::vector<FileChange>& changes) {
  std::set<std::string> written;
  for (const auto& change : changes) written.insert(change.name);
  for (const auto& name : folder.names()) {
    const auto* const kind = kind_of(name);
    if (kind == nullptr || written.contains(name) || !decides_about(*kind, ownership)) continue;
    const auto file = open_to_read(folder, name);
    struct stat there {};
    if (!file.is_open() || ::fstat(file.number(), &there) != 0) continue;
    const Text text{file, folder.at(name)};
    if (!S_ISREG(there.st_mode) || !text.starts_with(kind->marker)) continue;
    const auto conf = head_of_text(text).conf;
    const auto change = change_of_unwritten(name, conf, ownership);
    changes.push_back(
        {name, change, 0, change == Change::kStale ? count_lines(text) : 0, change == Change::kOther ? conf : ""});
  }
  std::sort(changes.begin(), changes.end(), [](const auto& l, const auto& r) { return l.name < r.name; });
}

std::vector<FileChange> compare_with_folder(const std::filesystem::path& path,
                                            const std::map<std::string, std::string>& files,
                                            const Ownership& ownership) {
  std::vector<FileChange> changes;
  const auto folder = Folder::open(path);
  for (const auto& [name, memory] : files) {
    if (!is_our_file_name(name)) fail_bug("not a name of ours", name);
    const auto old = folder ? open_old_file(*folder, name) : std::nullopt;
    changes.push_back(compare(path / name, old, Text{memory}));
    if (changes.back().change != Change::kSame) require_owned(path / name, old, ownership);
  }
  if (folder) add_stale(*folder, ownership, changes);
  return changes;
}

}  // namespace smt::output
