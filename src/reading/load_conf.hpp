#pragma once

#include <string>

#include "cli/command_line.hpp"
#include "smt/config.hpp"
#include "terminal/console.hpp"

namespace smt::reading {

/// The default path of a conf, also for `init`.
inline constexpr const char* kConfPath = "conf/config_prod.conf";

/// Returns the conf of the command line, else that of the current directory, else the one beside the executable (first
/// by its path as called, `program`, then by its real path).
std::string find_conf(const CommandLine& line, const std::string& program);

/// Reads the conf at `path`, and omits errors about keys that this run does not use. Prompts at the console only if the
/// run uses a value with a prompt.
LoadedConfig load_conf(const CommandLine& line, const std::string& path, Console& console);

}  // namespace smt::reading
