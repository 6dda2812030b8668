#pragma once
// Text to disk. The tool replaces a file as a whole or not at all, and touches only its own files.

#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "smt/stages.hpp"

namespace smt::output {

/// True for the file names that this tool may write: PREFIX.ID.EXTENSION of a row in kFileKinds (smt/file_kinds.hpp),
/// ID "all" or a rule's, of letters, digits, '_', '.' and '-'.
bool is_our_file_name(std::string_view file_name);

/// What a run would do to one file. kStale: it removes the file. kKept: the conf asks for the file, but this run has no
/// text for it. kOther: the file is another conf's. The run leaves these two alone.
enum class Change { kNew, kChanged, kSame, kStale, kKept, kOther };
struct FileChange {
  std::string name;
  Change change;
  /// Lines that only the new or only the old text has, each as often as it does. A line that merely moved counts as
  /// neither, so a kChanged file may show 0 and 0: an exact diff would take minutes for files of 100 MB.
  std::size_t added_lines = 0, removed_lines = 0;
  std::string conf = "";  // of kOther: the conf that the file names

  bool operator==(const FileChange&) const = default;
};

/// Which files a run may write. A file names its conf in its second line (kConfWord). A file without a name is from an
/// earlier release, and belongs to the first run that finds it.
struct Ownership {
  std::string conf = "";              // the run's, as its files name it
  std::set<std::string> wanted = {};  // the names of all files that the conf asks for
  bool take_over = false;             // replace files of other confs if this run has text for them
  bool prune = false;                 // remove wanted files without text instead of keeping them
  /// The tables that the run writes alone, as its files name them in their third line (kOnlyWord); empty: all of the
  /// conf. Such a run replaces only files of the same tables (unless take_over), and keeps those without text.
  std::string only = "";
};

/// The folder of results. Text is appended to temporaries beside the targets (".NAME.smt-tmp-PID"); commit() syncs
/// and renames them all, then removes stale files of ours. Without commit() the destructor removes the temporaries,
/// and the folder if this run made it. One run at a time holds a folder; a second one fails in the constructor.
///
/// Errors are Error(kWorld): kOutputFailed with the path and the system's reason, or kOutputForeign for a file of our
/// name that is not ours, found before anything is renamed. So are, as Error(kUsage), another conf's file,
/// kOutputOtherConf, and one with tables that the run does not write, kOutputAllKept. The old files are then as they
/// were, but for those whose rename was done before the failing one. No number of files exhausts memory or descriptors.
class ResultFolder {
 public:
  /// Creates the folder (and its parents) if needed and removes temporaries of runs that are no longer alive.
  explicit ResultFolder(const std::filesystem::path& folder);
  ~ResultFolder();
  ResultFolder(const ResultFolder&) = delete;
  ResultFolder& operator=(const ResultFolder&) = delete;

  /// `secret`: the file is created with mode 0600; otherwise 0666 less the umask. The first call for a name decides.
  /// The text of a file must begin with the marker line of its kind, and its name be one of ours.
  void append(const std::string& file_name, std::string_view text, bool secret);
  /// Removes stale files: those of this conf that are neither written again nor wanted.
  /// Leaves a file alone if its text would not change, unless it is secret and others may read it.
  /// Returns what happened to each file, sorted by name. Called once, at the end.
  std::vector<FileChange> commit(const Ownership& ownership);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// What `commit` would do with these files (name → text), touching nothing; the errors are those of `commit`.
/// A missing folder is an empty one.
std::vector<FileChange> compare_with_folder(const std::filesystem::path& folder,
                                            const std::map<std::string, std::string>& files,
                                            const Ownership& ownership);

}  // namespace smt::output
