#pragma once

#include <string>

#include "reading/invocation.hpp"
#include "source/snapshot/saved_file.hpp"

namespace smt::commands {

/// Writes a snapshot of this kind to the file of -o, compressed if its name ends in .gz, or to stdout. `what` continues
/// "wrote FILE: ". Throws Error, also for a file of another kind without --force.
void save_text(const Invocation& invocation, const SavedFile& kind, std::string text, const std::string& what);

}  // namespace smt::commands
