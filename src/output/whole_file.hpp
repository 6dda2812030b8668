#pragma once

#include <sys/stat.h>

#include <filesystem>
#include <functional>
#include <string_view>

namespace smt::output {

/// Which existing files may be overwritten. An empty file always may.
struct Overwrite {
  /// Returns true for the beginning of a file, decompressed, that may be overwritten; empty: any file may.
  std::function<bool(std::string_view beginning)> may = {};
  std::string_view what = {};  // those files, in words: "a report of this tool"
};

/// Writes one file, which appears whole or not at all, and creates its missing folders. `secret`: the file has mode
/// 0600; otherwise that of the file that it replaces, or 0666 less the umask. Follows a link. Writes the text to
/// anything that is not a regular file (a device, a FIFO, the stdout of this process by its name in /dev) and does not
/// replace it; a reader that went away is not a failure. Throws Error: kReportForeign (kUsage) if `overwrite` forbids
/// it, else kOutputFailed (kWorld).
void write_whole(const std::filesystem::path& path, std::string_view text, bool secret, const Overwrite& overwrite);

/// Throws Error(kWorld) with kOutputFailed if the folder of a file does not exist, for commands that would write the
/// file only at their end.
void require_folder_of(const std::filesystem::path& path);

/// Returns the standard stream of this process that is this very file, by fstat(), or -1 if there is none.
int stream_to(const struct stat& file);

/// Returns whether the tool would recognize a report or a snapshot with this text: its first bytes name the tool.
bool names_the_tool(std::string_view text);

}  // namespace smt::output
