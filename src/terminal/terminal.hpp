#pragma once

#include <optional>
#include <string>

namespace smt::terminal {

/// Asks at the process's terminal, whatever stdin and stdout are, and reads a line without echo. Returns nullopt if
/// there is no terminal or the line ends with Ctrl-D. Ctrl-C restores the terminal and ends the process.
std::optional<std::string> ask_in_secret(const std::string& question);

/// Returns true if stdin and stdout are terminals, so that a person can read a question there and answer it.
bool can_ask();
/// Reads the answer to a question on stdout, with echo. Returns nullopt if the input ends.
std::optional<std::string> read_answer();

}  // namespace smt::terminal
