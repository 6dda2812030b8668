#pragma once

#include "cli/command_line.hpp"
#include "smt/diagnostic.hpp"
#include "terminal/console.hpp"

namespace smt::reporting {

/// Whether a finding is about what the command makes: a snapshot is of the server alone, `check` asks about servers and
/// Flink, --stdout starrocks prints no file for Flink, and notes about the whole conf do not belong beside the tables
/// that --only names. Errors in the conf or in a table concern every command, because they end it or omit the table.
bool concerns(const Diagnostic& finding, const CommandLine& line);

/// Findings that concern the command, in the order of their places: to stderr and the log, and with --findings json
/// also to stdout. One that was reported before is not repeated.
void report(Findings findings, const CommandLine& line, Console& console);

}  // namespace smt::reporting
