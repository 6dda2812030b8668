#include <fmt/format.h>

#include <chrono>

#include "commands/assess_plan.hpp"
#include "commands/commands.hpp"
#include "output/whole_file.hpp"
#include "reading/environment.hpp"
#include "reading/with_plan.hpp"
#include "reporting/report.hpp"
#include "reporting/report_date.hpp"
#include "source/snapshot/saved_file.hpp"

namespace smt::commands {
namespace {

std::string report_text(const Assessment& assessment, const CommandLine& line, const Console& console) {
  switch (line.report_format) {
    case ReportFormat::kText:
      return assessment_text(assessment, line.all, line.report_to == "-" && console.colors_stdout());
    case ReportFormat::kJson: return json(assessment);
    case ReportFormat::kHtml:
      return html(assessment, line.language,
                  report_date(std::chrono::system_clock::now(), process_environment().variable("SOURCE_DATE_EPOCH")));
  }
  return "";
}

bool is_report(std::string_view beginning) { return names_the_tool(beginning) && !is_saved_file(beginning); }

void write_report(const Assessment& assessment, const CommandLine& line, Console& console) {
  const auto text = report_text(assessment, line, console);
  if (line.report_to == "-") {
    line.report_format == ReportFormat::kText ? console.show(text) : console.out(text);
  } else {
    write_whole(line.report_to, text, false, line.force ? Overwrite{} : Overwrite{is_report, "a report of this tool"});
    console.info(fmt::format("wrote {}\n", line.report_to));
  }
}

}  // namespace

Exit assess(const Invocation& invocation) {
  const auto& line = invocation.line;
  if (line.probe && (line.snapshot || line.from_dump))
    throw Error{Exit::kUsage, {Code::kProbeNoServer, {}, {line.snapshot ? "a snapshot" : "a dump"}}};
  require_folder_of(line.report_to);
  return with_plan(invocation, [&](const Planned& planned) {
    auto& console = invocation.console;
    auto& timings = invocation.record.timings;
    auto conf_findings = planned.findings;
    std::erase_if(conf_findings, [&](const Diagnostic& finding) { return !concerns(finding, line); });
    const auto assessment = assess_plan(planned.plan, planned.config, planned.catalog.server, std::move(conf_findings),
                                        line.only.empty(), line.probe ? &planned.source : nullptr, console);
    timings.end("assess");
    write_report(assessment, line, console);
    timings.end("report");
    return fails(assessment, line.fail_on) ? Exit::kLeftOut : Exit::kDone;
  });
}

}  // namespace smt::commands
