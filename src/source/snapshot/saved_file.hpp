#pragma once
// Files with the answers of a server, line by line (docs/snapshot.md): what snapshots of MySQL and of StarRocks have in
// common.

#include <functional>
#include <string>
#include <string_view>

#include "source/snapshot/field_reader.hpp"

namespace smt::source {

/// A kind of saved file, one constant each.
struct SavedFile {
  std::string_view title;       // the first line without the format's number
  int form;                     // increases when the format changes
  std::string_view command;     // that writes such a file
  std::string_view take_again;  // the hint for a damaged file
  std::string_view name;        // of a file in hints: "schema.smt"
};

inline constexpr SavedFile kSnapshotFile{"starrocks-migrate-tool snapshot ", 2, "snapshot", "take the snapshot again",
                                         "schema.smt"};
inline constexpr SavedFile kStarRocksStateFile{"starrocks-migrate-tool starrocks ", 1, "snapshot --starrocks",
                                               "take the snapshot of StarRocks again", "starrocks.smt"};

/// Returns true for the beginning of a file of any kind.
bool is_saved_file(std::string_view beginning);
/// Returns the first line of a file, with its newline.
std::string title_line(const SavedFile& kind);
/// Returns the last line of each file, with its newline.
std::string last_line();

/// Returns the contents of the file, gzipped or not; only the beginning of a file that is not of this kind, which may
/// have no end. Throws Error(kUsage) if it cannot be read.
std::string read_saved_file(const SavedFile& kind, const std::string& path);

/// What is wrong with a file, and what to do about it.
struct Mistake {
  std::string what, hint = "";
};

/// Throws Error(kUsage). `line`: 0 for the file as a whole.
[[noreturn]] void refuse_saved(const std::string& path, int line, Mistake mistake);

/// Reads the lines of a file. `use` reads the fields of a line of this kind, and returns false if it does not know the
/// kind. Throws Error(kUsage) at the first bad line.
void read_saved(const SavedFile& kind, const std::string& path, std::string_view text,
                const std::function<bool(std::string_view line_kind, FieldReader& in)>& use);

}  // namespace smt::source
