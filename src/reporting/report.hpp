#pragma once

#include "cli/command_line.hpp"
#include "smt/diagnostic.hpp"
#include "terminal/console.hpp"

namespace smt::reporting {

/// Returns true if a finding is about the command's result. A snapshot is only about the server. `check` asks about
/// servers and Flink. --stdout starrocks, diff and apply print no file for Flink. Notes about the whole conf do not
/// belong to the tables that --only names. Errors in the conf or in a table concern every command, because they end it
/// or omit the table.
bool concerns(const Diagnostic& finding, const CommandLine& line);

/// Reports the findings that concern the command, in the order of their places: to stderr and the log, and with
/// --findings json also to stdout. Reports each finding once.
void report(Findings findings, const CommandLine& line, Console& console);

}  // namespace smt::reporting
