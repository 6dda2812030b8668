#pragma once

#include <optional>
#include <string>
#include <vector>

#include "output/folder.hpp"
#include "output/text.hpp"
#include "smt/output.hpp"
#include "text/descriptor.hpp"

namespace smt::output {

/// A file of ours that a run finds.
struct OldFile {
  Descriptor file;
  bool others_may_read;
  std::string conf;  // that it is from; empty where it names none
  std::string only;  // the tables that it holds alone; empty: all of the conf
};

/// Our file with this name; nullopt if there is none. Throws if something else has the name (a
/// folder, a dangling link, a file without our marker) or it cannot be read. A link to a file of ours counts as one.
std::optional<OldFile> open_old_file(const Folder& folder, const std::string& name);

/// What writing `text` to `path` does to the old file there.
FileChange compare(const std::filesystem::path& path, const std::optional<OldFile>& old, const Text& text);

/// Throws kOutputOtherConf where the old file is another conf's, and kOutputAllKept where it holds other tables than
/// the few that this run writes alone; unless this run is to take it over.
void require_owned(const std::filesystem::path& path, const std::optional<OldFile>& old, const Ownership& ownership);

/// Adds the files of ours in the folder that `changes` does not name, as kStale, kKept or kOther, and sorts by name.
/// What cannot be read is not known to be ours.
void add_stale(const Folder& folder, const Ownership& ownership, std::vector<FileChange>& changes);

}  // namespace smt::output
