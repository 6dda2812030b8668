#pragma once

#include "app/command_line.hpp"
#include "app/console.hpp"
#include "app/timings.hpp"

namespace smt {

/// What a run leaves for its end.
struct RunRecord {
  Timings timings;
};

/// Says why the run ended: to stderr, and with --findings json to stdout. When even that can't be
/// written there is nobody left to tell.
void tell_end(const Diagnostic& diagnostic, const CommandLine& line, Console& console);

/// What stands at the end of a run that ends with `exit`: the last lines of the log, --timings.
/// Returns what the process ends with: kWorld or worse where the log could not be written.
Exit end_run(Exit exit, const CommandLine& line, RunRecord& record, Console& console);

}  // namespace smt
