#pragma once

#include <filesystem>
#include <string_view>

namespace smt {

/// Writes one file, which appears whole or not at all, and the folders that it lacks. `secret`: mode 0600, otherwise
/// 0666 less the umask. Throws Error(kWorld).
void write_whole(const std::filesystem::path& path, std::string_view text, bool secret);

}  // namespace smt
