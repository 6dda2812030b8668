#pragma once

#include <string>
#include <vector>

#include "cli/command_line.hpp"
#include "reporting/timings.hpp"
#include "smt/environment.hpp"
#include "smt/log.hpp"

namespace smt::reporting {

/// The log that --log or SMT_LOG asks for; else one that drops all. Its first line names the version and `arguments`,
/// without what may be a password. Throws what opening it throws, and Error(kUsage) for --log-level alone.
Log open_log(const CommandLine& line, const std::vector<std::string>& arguments, const Environment& environment);

/// The arguments in one line. What may hold a password (the value of --from, a word with "://" or '@') is "***".
std::string arguments_shown(const std::vector<std::string>& arguments);

/// Each line of `text` as one of the log.
void log_lines(std::string_view text, const Log& log);
void log_finding(const Diagnostic& finding, const Log& log);

/// The stages with their times, and what the run ended with.
void log_end(const Log& log, const Timings& timings, Exit exit, double seconds);

}  // namespace smt::reporting
