#pragma once
// The entry point of the command line: it takes the arguments, writes the files and returns the exit code.

#include <string>
#include <vector>

#include "smt/stages.hpp"

namespace smt::commands {

/// Runs the tool and returns its exit code (smt::diagnostic::Exit). `program` is argv[0]; the tool also looks for a
/// conf beside it. Writes only the requested output (SQL, JSON, tables, a dry run) to stdout; findings, progress and
/// the summary go to stderr.
int run(const std::string& program, const std::vector<std::string>& arguments);

}  // namespace smt::commands
