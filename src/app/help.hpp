#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/command_line.hpp"

namespace smt {

/// A section of docs/diagnostics.md as a terminal shows it: without marks, what is fenced there indented.
std::string plain_text(std::string_view section);

/// The section of a code, in whatever case it is written; "" where there is no such code.
std::string help_on_code(std::string_view word);

/// What `help WORD` prints, or what is wrong with it: "no code or command is called 'T21'; did you mean 'T021'?".
/// `commands` are the names of all; without a word it is the help of the tool.
ParsedCommandLine help_on(const std::string& word, const std::vector<std::string>& commands);

}  // namespace smt
