#pragma once

#include <filesystem>
#include <string>

#include "cli/command_line.hpp"
#include "smt/config.hpp"
#include "smt/output.hpp"
#include "smt/plan.hpp"

namespace smt::commands {

/// Returns the name of a conf in the files of a folder. It does not depend on the current directory: it is the path
/// relative to the folder, or the absolute path if the two have no folder in common, or kPipeConf for a FIFO, a device
/// or a pipe such as /dev/fd/63. It is safe in a comment.
std::string conf_name(const std::filesystem::path& conf, const std::filesystem::path& folder);

/// Decides which files of `folder` the run writes and which it ignores. With --only the plan contains the named tables.
Ownership ownership_of(const Config& config, const Plan& plan, const CommandLine& line, const std::string& folder);

}  // namespace smt::commands
