#pragma once

#include <filesystem>
#include <string>

#include "cli/command_line.hpp"
#include "smt/config.hpp"
#include "smt/output.hpp"
#include "smt/plan.hpp"

namespace smt::commands {

/// The name of a conf in the files of a folder, which is the same from wherever the tool is called: its path as seen
/// from the folder, or from the root where the two have no folder in common. Fit for a comment.
std::string conf_name(const std::filesystem::path& conf, const std::filesystem::path& folder);

/// Which files of `folder` the run writes and which it leaves alone. With --only the plan holds the named tables.
Ownership ownership_of(const Config& config, const Plan& plan, const CommandLine& line, const std::string& folder);

}  // namespace smt::commands
