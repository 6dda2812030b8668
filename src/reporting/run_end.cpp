#include "reporting/run_end.hpp"

#include <algorithm>

#include "reporting/run_log.hpp"

namespace smt::reporting {
namespace {

/// Reports an incomplete log once everything else is done: it does not affect the run itself.
Exit end_log(Exit exit, const CommandLine& line, const Timings& timings, Console& console) {
  log_end(console.log(), timings, exit, console.seconds());
  const auto failure = console.log().failure();
  if (!failure) return exit;
  report_end(*failure, line, console);
  return std::max(exit, Exit::kWorld);
}

Exit print_summary(Exit exit, RunRecord& record, Console& console) {
  record.summary.findings = console.kept();
  try {
    console.out(summary_json(record.summary, record.timings, exit, console.seconds()));
    return exit;
  } catch (const Error& error) {
    console.report(error.diagnostic());
    return std::max(exit, error.exit());
  }
}

}  // namespace

void report_end(const Diagnostic& diagnostic, const CommandLine& line, Console& console) {
  try {
    if (line.findings_json) console.out(render_json(diagnostic));
  } catch (const Error&) {}
  if (line.json) console.keep({diagnostic});
  console.report(diagnostic);
}

Exit end_run(Exit exit, const CommandLine& line, RunRecord& record, Console& console) {
  if (line.timings) console.info(timings_text(record.timings, usage_of_process()));
  exit = end_log(exit, line, record.timings, console);
  record.summary.dry_run = line.dry_run;
  return line.json ? print_summary(exit, record, console) : exit;
}

}  // namespace smt::reporting
