#pragma once
// The command line: arguments in, files and exit code out.

#include <string>
#include <vector>

#include "smt/stages.hpp"

namespace smt::commands {

/// Runs the tool and returns its exit code (smt::diagnostic::Exit). `program` is argv[0]; the tool also looks for a
/// conf beside it. stdout carries only what was asked for (SQL, JSON, tables, a dry run); findings, progress and
/// summary go to stderr.
int run(const std::string& program, const std::vector<std::string>& arguments);

}  // namespace smt::commands
