#pragma once

#include <string>
#include <vector>

#include "cli/command_line.hpp"
#include "reporting/timings.hpp"
#include "smt/environment.hpp"
#include "smt/log.hpp"

namespace smt::reporting {

/// Opens the log of --log or SMT_LOG; without them returns a log that drops all lines. Its first line contains the
/// version and `arguments`, without possible passwords. Throws what opening it throws, and Error(kUsage) for
/// --log-level without a log.
Log open_log(const CommandLine& line, const std::vector<std::string>& arguments, const Environment& environment);

/// Returns the arguments on one line. An argument that may contain a password (the value of --from, a word with "://"
/// or '@') becomes "***".
std::string arguments_shown(const std::vector<std::string>& arguments);

/// Logs each line of `text` as a line of its own.
void log_lines(std::string_view text, const Log& log);
void log_finding(const Diagnostic& finding, const Log& log);

/// Logs the stages with their times, and the exit code of the run.
void log_end(const Log& log, const Timings& timings, Exit exit, double seconds);

}  // namespace smt::reporting
