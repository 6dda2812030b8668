#include "output/failure.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

#include "smt/diagnostic.hpp"

namespace smt::output {

namespace {

struct WayOut {
  int error;
  std::string_view first;
};

constexpr std::array kWaysOut = std::to_array<WayOut>({
    {EACCES, "give your user the right to write there"},
    {EPERM, "give your user the right to write there"},
    {EROFS, "mount the file system read-write"},
    {ENOSPC, "free space on that disk"},
    {EDQUOT, "free space in your quota"},
    {EISDIR, "name a file in that folder"},
    {ENOENT, "create its parent folder"},
});

[[noreturn]] void fail_with(std::string_view doing, const std::filesystem::path& path, std::string_view reason,
                            std::string hint) {
  const auto action = fmt::format("{} {}", doing, path.native());
  throw Error{Exit::kWorld,
              {Code::kOutputFailed, FileLine{path.native()}, {action, std::string{reason}, std::move(hint)}}};
}

/// Returns the first part of the path that exists and is no folder, or the whole path if there is none.
std::filesystem::path no_folder_in(const std::filesystem::path& path) {
  std::filesystem::path part;
  for (const auto& step : path) {
    part /= step;
    std::error_code code;
    const auto there = std::filesystem::status(part, code);
    if (std::filesystem::exists(there) && !std::filesystem::is_directory(there)) return part;
  }
  return path;
}

}  // namespace

std::string way_out(int error) {
  constexpr std::string_view kOther = "choose another path";
  const auto* const row =
      std::find_if(kWaysOut.begin(), kWaysOut.end(), [&](const WayOut& one) { return one.error == error; });
  return row == kWaysOut.end() ? std::string{kOther} : fmt::format("{}; or {}", row->first, kOther);
}

void fail(std::string_view doing, const std::filesystem::path& path, int error) {
  const auto hint = error == ENOTDIR
                        ? fmt::format("{}: {} is not a folder", way_out(error), no_folder_in(path).native())
                        : way_out(error);
  fail_with(doing, path, std::generic_category().message(error), hint);
}

void fail(std::string_view doing, const std::filesystem::path& path, std::string_view reason, std::string_view hint) {
  fail_with(doing, path, reason, std::string{hint});
}

void fail_foreign(const std::filesystem::path& path, std::string_view why) {
  throw Error{Exit::kUsage, {Code::kOutputForeign, FileLine{path.native()}, {std::string{why}}}};
}

void fail_bug(std::string_view what, std::string_view file_name) {
  throw Error{Exit::kBug, {Code::kBug, {}, {fmt::format("{}: '{}'", what, file_name)}}};
}

}  // namespace smt::output
