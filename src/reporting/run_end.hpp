#pragma once

#include "cli/command_line.hpp"
#include "reporting/summary_json.hpp"
#include "reporting/timings.hpp"
#include "terminal/console.hpp"

namespace smt::reporting {

/// What a run leaves for its end.
struct RunRecord {
  Timings timings;
  RunSummary summary;
};

/// Says why the run ended: to stderr, and to stdout as --findings json and --json want it. When even that can't be
/// written there is nobody left to tell.
void report_end(const Diagnostic& diagnostic, const CommandLine& line, Console& console);

/// What stands at the end of a run that ends with `exit`: the last lines of the log, --timings, the summary of --json.
/// Returns what the process ends with: kWorld or worse where the log or the summary could not be written.
Exit end_run(Exit exit, const CommandLine& line, RunRecord& record, Console& console);

}  // namespace smt::reporting
