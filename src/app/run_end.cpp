#include "app/run_end.hpp"

#include <algorithm>

#include "app/run_log.hpp"

namespace smt {
namespace {

/// A log with lines missing is told once all is done: the run itself is none the worse for it.
Exit end_log(Exit exit, const CommandLine& line, const Timings& timings, Console& console) {
  log_end(console.log(), timings, exit, console.seconds());
  const auto failure = console.log().failure();
  if (!failure) return exit;
  tell_end(*failure, line, console);
  return std::max(exit, Exit::kWorld);
}

}  // namespace

void tell_end(const Diagnostic& diagnostic, const CommandLine& line, Console& console) {
  try {
    if (line.findings_json) console.out(render_json(diagnostic));
  } catch (const Error&) {}
  console.tell(diagnostic);
}

Exit end_run(Exit exit, const CommandLine& line, RunRecord& record, Console& console) {
  if (line.timings) console.info(timings_text(record.timings, usage_of_process()));
  return end_log(exit, line, record.timings, console);
}

}  // namespace smt
