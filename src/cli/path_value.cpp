#include "cli/path_value.hpp"

#include <fmt/format.h>

#include <string_view>

#include "config/file/home.hpp"

namespace smt::cli {
namespace {

/// Returns NAME of a path that begins with $NAME or ${NAME}; "" for other paths.
std::string variable_at_front(const std::string& typed) {
  if (typed.starts_with("${") && typed.find('}') != std::string::npos) return typed.substr(2, typed.find('}') - 2);
  const auto name = shell_variable(typed);
  return typed.starts_with(fmt::format("${}", name)) ? std::string{name} : "";
}

std::string what_is_wrong(const std::string& typed, const std::string& path) {
  if (path == "~" || path.starts_with("~/")) return fmt::format("'{}': HOME is not set", typed);
  if (path.starts_with('~')) return fmt::format("'{0}': expected ~/ or, for a name that begins with ~, ./{0}", typed);
  if (const auto oddity = path_oddity(typed); !oddity.empty())
    return fmt::format("'{}': expected a path {}", shown_path(typed), oddity);
  const auto name = variable_at_front(typed);
  if (name.empty()) return "";
  return fmt::format("'{}': let the shell expand ${}, without single quotes; in the conf, write ${{{}}}", typed, name,
                     name);
}

}  // namespace

PathValue path_value(const std::string& typed, const Environment& environment) {
  auto path = with_home(typed, environment);
  auto wrong = what_is_wrong(typed, path);
  return {std::move(path), std::move(wrong)};
}

}  // namespace smt::cli
