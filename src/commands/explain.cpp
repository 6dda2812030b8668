#include "commands/commands.hpp"
#include "commands/explain_plan.hpp"
#include "reading/with_plan.hpp"
#include "reporting/report.hpp"

namespace smt::commands {

Exit explain_tables(const Invocation& invocation) {
  return with_plan(invocation, [&](const Planned& planned) {
    const auto& [line, program, console, record] = invocation;
    const auto format = line.explain_format == "json" ? Explained::kJson : Explained::kText;
    auto explained = explain_plan(planned.config, planned.catalog, planned.matcher, planned.plan, format,
                                  [&, &console = console](const std::string& text) {
                                    format == Explained::kJson ? console.out(text) : console.show(text);
                                  });
    const bool wrong = explained.wrong || has_error(explained.findings);
    report(std::move(explained.findings), line, console);
    record.timings.end("explain");
    return wrong ? Exit::kLeftOut : Exit::kDone;
  });
}

}  // namespace smt::commands
