#include "output/failure.hpp"

#include <fmt/format.h>

#include <system_error>

#include "smt/diagnostic.hpp"

namespace smt::output {

void fail(std::string_view doing, const std::filesystem::path& path, int error) {
  fail(doing, path, std::string_view{std::generic_category().message(error)});
}

void fail(std::string_view doing, const std::filesystem::path& path, std::string_view reason) {
  const auto action = fmt::format("{} {}", doing, path.native());
  throw Error{Exit::kWorld, {Code::kOutputFailed, FileLine{path.native()}, {action, std::string{reason}}}};
}

void fail_foreign(const std::filesystem::path& path) {
  throw Error{Exit::kWorld, {Code::kOutputForeign, FileLine{path.native()}, {}}};
}

void fail_bug(std::string_view what, std::string_view file_name) {
  throw Error{Exit::kBug, {Code::kBug, {}, {fmt::format("{}: '{}'", what, file_name)}}};
}

}  // namespace smt::output
