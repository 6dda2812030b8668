#pragma once

#include <string>
#include <vector>

#include "cli/command_line.hpp"

namespace smt::cli {

/// Returns what `help WORD` prints, or an error: "no code or command is called 'T21'; did you mean 'T021'?". `commands`
/// are the names of all commands. Without a word it is the help of the tool.
ParsedCommandLine help_on(const std::string& word, const std::vector<std::string>& commands);

}  // namespace smt::cli
