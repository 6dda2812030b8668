#pragma once
// Writes text to disk. The tool replaces a file as a whole or not at all, and changes only its own files.

#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "smt/file_kinds.hpp"
#include "smt/stages.hpp"

namespace smt::output {

/// Returns true for the file names that this tool may write: PREFIX.ID.EXTENSION of a row in kFileKinds
/// (smt/file_kinds.hpp). ID is "all" or a rule's, and consists of letters, digits, '_', '.' and '-'.
bool is_our_file_name(std::string_view file_name);

/// What a run does to one file. kStale: it removes the file. kKept: the conf needs the file, but this run has no text
/// for it. kOther: the file belongs to another conf. The run does not change files of the last two kinds.
enum class Change { kNew, kChanged, kSame, kStale, kKept, kOther };
struct FileChange {
  std::string name;
  Change change;
  /// Lines that only the new or only the old text contains, with repetitions. A moved line counts as neither, so a
  /// kChanged file may show 0 and 0: an exact diff would take minutes for files of 100 MB.
  std::size_t added_lines = 0, removed_lines = 0;
  std::string conf = "";  // of kOther: the conf that the file names

  bool operator==(const FileChange&) const = default;
};

/// What files of a conf that was read from a pipe name as their conf.
inline constexpr std::string_view kPipeConf = "(a pipe)";

/// The files that a run may write. A file names its conf in its second line (kConfWord). A file without a name is from
/// an earlier release, and belongs to the first run that finds it. A conf from a pipe has no name by which a later run
/// could know its files again: it owns no file that is there, and nobody owns its files.
struct Ownership {
  std::string conf = "";              // the run's, as its files name it
  std::set<std::string> wanted = {};  // the names of all files that the conf needs
  bool take_over = false;             // replace files of other confs if this run has text for them
  bool prune = false;                 // remove wanted files without text instead of keeping them
  /// The tables to which the run is restricted, as its files name them in their third line (kOnlyWord); empty for all
  /// tables of the conf. A restricted run replaces only files of the same tables (unless take_over), and keeps those
  /// without text. Files of a kind that is never kept follow the rules of a run that is not restricted.
  std::string only = "";
  std::string typed = "";   // the run's conf, as the user typed it
  std::string folder = "";  // what names the folder, for messages: "'output_dir = ./out' (a.conf:9)"
  bool is_pipe = false;     // the run read its conf from a pipe
  const FileKind* kind = nullptr;  // the run writes files of this kind and ignores the others; nullptr: all kinds
};

/// The folder of results. append() writes temporary files beside the targets (".NAME.smt-tmp-PID"); commit() syncs and
/// renames them all, then removes our stale files. Without commit() the destructor removes the temporary files, and the
/// folder if this run created it. A folder is locked by one run at a time; a second run fails in the constructor.
///
/// Throws Error(kWorld) with kOutputFailed (the path and the system's reason). Throws Error(kUsage) with kOutputForeign
/// if a file with our name is not ours, with kOutputOtherConf for another conf's file, and with kOutputAllKept for a
/// file with tables that the run does not write. All but kOutputFailed are thrown before the first rename. After
/// an error the old files are unchanged, except those whose rename came before the failed one. No number of files
/// exhausts memory or descriptors.
class ResultFolder {
 public:
  /// Creates the folder (and its parents) if needed and removes temporary files of dead runs.
  explicit ResultFolder(const std::filesystem::path& folder);
  ~ResultFolder();
  ResultFolder(const ResultFolder&) = delete;
  ResultFolder& operator=(const ResultFolder&) = delete;

  /// Appends text to a file. The file is created with mode 0600 if `secret`, otherwise with the mode of the file that
  /// it replaces (unless files of its kind may contain passwords), else with 0666 less the umask; the first call for a
  /// name decides. The name must be one of ours, and the text of the file must begin with the marker line of its kind.
  void append(const std::string& file_name, std::string_view text, bool secret);
  /// Puts the files in place and returns what happened to each, sorted by name. Does not replace a file if its text
  /// would not change, unless it is secret and others may read it. Removes stale files: those of this conf that are
  /// neither written again nor wanted. Call it once, at the end.
  std::vector<FileChange> commit(const Ownership& ownership);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Returns what `commit` would do with these files (name → text), without any change on disk. Throws the errors of
/// `commit`. A missing folder counts as empty.
std::vector<FileChange> compare_with_folder(const std::filesystem::path& folder,
                                            const std::map<std::string, std::string>& files,
                                            const Ownership& ownership);

}  // namespace smt::output
