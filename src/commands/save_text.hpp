#pragma once

#include <string>

#include "reading/invocation.hpp"

namespace smt::commands {

/// Writes a snapshot to the file of -o, compressed if its name ends in .gz, or to stdout. `what` continues "wrote FILE:
/// ". Throws Error.
void save_text(const Invocation& invocation, std::string text, const std::string& what);

}  // namespace smt::commands
