#pragma once

#include <optional>
#include <string>

namespace smt::terminal {

/// Asks at the process's terminal, whatever stdin and stdout are, and reads a line without echo. Nothing where there is
/// no terminal, or the line ends with Ctrl-D. Ctrl-C leaves the terminal as it was and ends the process.
std::optional<std::string> ask_in_secret(const std::string& question);

}  // namespace smt::terminal
