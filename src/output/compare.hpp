#pragma once

#include <optional>
#include <string>
#include <vector>

#include "output/folder.hpp"
#include "output/text.hpp"
#include "smt/output.hpp"
#include "text/descriptor.hpp"

namespace smt::output {

/// An existing file of this tool.
struct OldFile {
  Descriptor file;
  bool others_may_read;
  std::string conf;  // the conf that made it; empty if the file names none
  std::string only;  // the only tables in it; empty for all of the conf
};

/// Returns the file of this tool with this name, or nullopt if there is none. Throws if something else has the name (a
/// folder, a dangling link, a file without the tool's marker) or if the file cannot be read. A link to a file of this
/// tool counts as one.
std::optional<OldFile> open_old_file(const Folder& folder, const std::string& name);

/// Returns how writing `text` to `path` changes the old file there.
FileChange compare(const std::filesystem::path& path, const std::optional<OldFile>& old, const Text& text);

/// Throws kOutputOtherConf if the old file belongs to another conf, and kOutputAllKept if it contains other tables than
/// the few that this run writes. Throws neither if this run may take over the file.
void require_owned(const std::filesystem::path& path, const std::optional<OldFile>& old, const Ownership& ownership);

/// Adds the tool's files in the folder that `changes` does not name, as kStale, kKept or kOther, and sorts by name. A
/// file that cannot be read does not count as the tool's.
void add_stale(const Folder& folder, const Ownership& ownership, std::vector<FileChange>& changes);

}  // namespace smt::output
