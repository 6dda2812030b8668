#pragma once

#include <optional>
#include <string>

namespace smt::terminal {

/// Asks at the process's terminal, whatever stdin and stdout are, and reads a line without echo. Returns nullopt if
/// there is no terminal or the line ends with Ctrl-D. Ctrl-C restores the terminal and ends the process.
std::optional<std::string> ask_in_secret(const std::string& question);

}  // namespace smt::terminal
