#pragma once

#include <sys/stat.h>

#include <filesystem>
#include <string_view>

namespace smt::output {

/// What a file that is there already must be to be overwritten: a report or a snapshot of this tool (or empty), or any.
enum class Overwrite { kOurs, kAny };

/// Writes one file, which appears whole or not at all, and the folders that it lacks. `secret`: a new file has mode
/// 0600, otherwise 0666 less the umask. A link is followed. What is no regular file (a device, a FIFO, the stdout of
/// this process by its name in /dev) takes the text and stays; a reader that went away is no failure.
/// Throws Error: kReportForeign (kUsage) where `overwrite` forbids it, else kOutputFailed (kWorld).
void write_whole(const std::filesystem::path& path, std::string_view text, bool secret, Overwrite overwrite);

/// A standard stream of this process that is this very file, by fstat(); -1 where none is.
int stream_to(const struct stat& file);

/// Whether a report or a snapshot with this text would be known as ours: its first bytes name the tool.
bool names_the_tool(std::string_view text);

}  // namespace smt::output
