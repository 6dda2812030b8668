#pragma once

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <string>

#include "config/file/home.hpp"
#include "smt/environment.hpp"

namespace smt::cli {

/// Replaces a leading `~/` of a path with the home folder. The error is about other beginnings that a shell would have
/// expanded: `$NAME` and `~name`. A path such as './$NAME' is taken as it is.
inline CLI::Validator expanded_path(const Environment& environment) {
  const auto expand = [&environment](std::string& path) -> std::string {
    const auto typed = path;
    path = with_home(typed, environment);
    if (path == "~" || path.starts_with("~/")) return fmt::format("'{}': HOME is not set", typed);
    if (path.starts_with('~')) return fmt::format("'{0}': expected ~/ or, for a name that begins with ~, ./{0}", typed);
    const auto name = shell_variable(typed);
    if (name.empty() || !typed.starts_with(fmt::format("${}", name))) return "";
    return fmt::format("'{}': let the shell expand ${}, without single quotes; in the conf, write ${{{}}}", typed, name,
                       name);
  };
  return CLI::Validator{expand, ""};
}

}  // namespace smt::cli
