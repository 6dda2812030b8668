#include "reporting/report.hpp"

#include "reporting/run_log.hpp"
#include "reporting/summary.hpp"

namespace smt::reporting {

bool concerns(const Diagnostic& finding, const CommandLine& line) {
  const auto& row = row_of(finding.code);
  const auto what = about(finding.code);
  const bool no_flink = line.to_stdout == "starrocks" || plans_changes(line.command);
  const bool unasked = no_flink && what == About::kFlink;
  const bool of_run = finding.place.file_line() == nullptr && finding.place.object() == nullptr;
  if (row.severity == Severity::kError) return !unasked || !of_run;
  if (line.command == Command::kSnapshot) return what == About::kSource;
  if (line.command == Command::kCheck) return what != About::kTables;
  const bool of_whole_conf = row.severity == Severity::kNote && row.id.front() == 'C';
  if (!line.only.empty() && of_whole_conf) return false;
  return !unasked;
}

void report(Findings findings, const CommandLine& line, Console& console) {
  std::erase_if(findings, [&](const Diagnostic& finding) { return !concerns(finding, line); });
  sort_by_place(findings);
  drop_repetitions(findings);
  std::erase_if(findings, [&](const Diagnostic& finding) { return !console.is_news(finding); });
  if (line.findings_json) {
    for (const auto& finding : findings) console.out(render_json(finding));
  }
  for (const auto& finding : findings) log_finding(finding, console.log());
  print_findings(findings, console);
  if (line.json) console.keep(std::move(findings));
}

}  // namespace smt::reporting
