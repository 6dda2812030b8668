#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace smt::output {

/// Returns what you can do about a path that cannot be written because of this errno.
std::string way_out(int error);
/// Throws Error(kWorld): "cannot DOING PATH: the system's reason for `error`", at PATH, with its way out.
[[noreturn]] void fail(std::string_view doing, const std::filesystem::path& path, int error);
/// Does the same with a reason and a way out of the tool.
[[noreturn]] void fail(std::string_view doing, const std::filesystem::path& path, std::string_view reason,
                       std::string_view hint);
/// Throws Error(kUsage) for a file that someone else wrote: `why` says how the tool knows, "it is a folder".
[[noreturn]] void fail_foreign(const std::filesystem::path& path, std::string_view why);
/// Throws Error(kBug) for a caller that breaks the contract of output.hpp.
[[noreturn]] void fail_bug(std::string_view what, std::string_view file_name);

}  // namespace smt::output
