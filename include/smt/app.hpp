#pragma once
// The command line: arguments in, files and exit code out.

#include <string>
#include <vector>

namespace smt {

/// Runs the tool with `arguments` (without the program's name) and returns its exit code (smt::Exit).
/// stdout carries only what was asked for (SQL, JSON, tables, a dry run); findings, progress and summary go to stderr.
int run(const std::vector<std::string>& arguments);

}  // namespace smt
