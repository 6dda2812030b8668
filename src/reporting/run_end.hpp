#pragma once

#include "cli/command_line.hpp"
#include "reporting/summary_json.hpp"
#include "reporting/timings.hpp"
#include "terminal/console.hpp"

namespace smt::reporting {

/// What a run records for its end.
struct RunRecord {
  Timings timings;
  RunSummary summary;
};

/// Reports why the run ended: to stderr, and to stdout as --findings json and --json require. If even that fails,
/// nothing more is reported.
void report_end(const Diagnostic& diagnostic, const CommandLine& line, Console& console);

/// Prints the end of a run that ends with `exit`: the last lines of the log, --timings, the summary of --json. Returns
/// the exit code of the process: kWorld or worse if the log or the summary could not be written.
Exit end_run(Exit exit, const CommandLine& line, RunRecord& record, Console& console);

}  // namespace smt::reporting
