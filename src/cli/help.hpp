#pragma once

#include <string>
#include <vector>

#include "cli/command_line.hpp"

namespace smt::cli {

/// What `help WORD` prints, or what is wrong with it: "no code or command is called 'T21'; did you mean 'T021'?".
/// `commands` are the names of all; without a word it is the help of the tool.
ParsedCommandLine help_on(const std::string& word, const std::vector<std::string>& commands);

}  // namespace smt::cli
