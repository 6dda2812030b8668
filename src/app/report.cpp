#include "app/report.hpp"

#include "app/run_log.hpp"
#include "app/summary.hpp"

namespace smt {

void report(Findings findings, const CommandLine& line, Console& console) {
  sort_by_place(findings);
  drop_repetitions(findings);
  if (line.findings_json) {
    for (const auto& finding : findings) console.out(render_json(finding));
  }
  for (const auto& finding : findings) log_finding(finding, console.log());
  print_findings(findings, console);
  if (line.json) console.keep(std::move(findings));
}

}  // namespace smt
