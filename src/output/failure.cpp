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
    {ENOTDIR, "remove the file that has the place of a folder in this path"},
    {EISDIR, "name a file in that folder"},
    {ENOENT, "create its parent folder"},
});

[[noreturn]] void fail_with(std::string_view doing, const std::filesystem::path& path, std::string_view reason,
                            std::string hint) {
  const auto action = fmt::format("{} {}", doing, path.native());
  throw Error{Exit::kWorld,
              {Code::kOutputFailed, FileLine{path.native()}, {action, std::string{reason}, std::move(hint)}}};
}

}  // namespace

std::string way_out(int error) {
  constexpr std::string_view kOther =
      "choose another path, with -o, --output-dir or --log, or with 'output_dir' in [other]";
  const auto* const row =
      std::find_if(kWaysOut.begin(), kWaysOut.end(), [&](const WayOut& one) { return one.error == error; });
  return row == kWaysOut.end() ? std::string{kOther} : fmt::format("{}; or {}", row->first, kOther);
}

void fail(std::string_view doing, const std::filesystem::path& path, int error) {
  fail_with(doing, path, std::generic_category().message(error), way_out(error));
}

void fail(std::string_view doing, const std::filesystem::path& path, std::string_view reason) {
  fail_with(doing, path, reason, "");
}

void fail_foreign(const std::filesystem::path& path) {
  throw Error{Exit::kWorld, {Code::kOutputForeign, FileLine{path.native()}, {}}};
}

void fail_bug(std::string_view what, std::string_view file_name) {
  throw Error{Exit::kBug, {Code::kBug, {}, {fmt::format("{}: '{}'", what, file_name)}}};
}

}  // namespace smt::output
