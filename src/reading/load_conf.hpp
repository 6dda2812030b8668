#pragma once

#include <string>

#include "cli/command_line.hpp"
#include "smt/config.hpp"

namespace smt::reading {

/// Where a conf is looked for, and where `init` writes one.
inline constexpr const char* kConfPath = "conf/config_prod.conf";

/// The conf of the command line, else that of the current directory, else the one beside the executable (as it was
/// called, `program`, then as it really lies).
std::string find_conf(const CommandLine& line, const std::string& program);

/// Reads the conf at `path`, without the errors about what this run does not use. Prompts only when the run uses a
/// value that waits for an answer.
LoadedConfig load_conf(const CommandLine& line, const std::string& path);

}  // namespace smt::reading
