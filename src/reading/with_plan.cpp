#include "reading/with_plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "reading/load_conf.hpp"
#include "reading/only.hpp"
#include "reading/open_source.hpp"
#include "reading/read_catalog.hpp"
#include "reporting/report.hpp"

namespace smt::reading {
namespace {

bool is_note(const Diagnostic& finding) { return row_of(finding.code).severity == Severity::kNote; }

}  // namespace

Exit with_source(const Invocation& invocation, const std::function<Exit(const Opened&)>& use) {
  const auto& [line, program, console, record] = invocation;
  record.summary.conf = find_conf(line, program);
  auto [config, findings] = load_conf(line, record.summary.conf, console);
  const Matcher matcher{config.rules, config.ignore_rules, findings};
  const bool wrong = has_error(findings);
  console.log().info(fmt::format("conf {}, [table-rule.N] sections: {}", config.file, config.rules.size()));
  Findings notes, others;
  std::partition_copy(findings.begin(), findings.end(), std::back_inserter(notes), std::back_inserter(others), is_note);
  report(std::move(others), line, console);  // early: an unknown key may be why the server cannot be reached
  if (wrong) return Exit::kUsage;
  record.timings.leave_out(console.waited());
  record.timings.end("conf");
  const auto source = open_source(config, line, console, notes);
  record.timings.end("connect");
  return use({config, findings, notes, matcher, *source});
}

Exit with_plan(const Invocation& invocation, const std::function<Exit(const Planned&)>& use) {
  return with_source(invocation, [&](const Opened& opened) {
    const auto& [line, program, console, record] = invocation;
    const auto& config = opened.config;
    Findings findings;
    const auto catalog = read_catalog(opened.source, config, opened.matcher, console, record.timings, findings);
    opened.source.forget_rows();
    auto plan = make_plan(config, catalog, opened.matcher);
    const bool arguments = line.command == Command::kExplain || plans_changes(line.command);
    const auto named_by = arguments ? NamedBy::kArguments : NamedBy::kOption;
    keep_only(line.only, named_by, catalog, opened.matcher, plan);
    // Files of these tables alone are for jobs beside those that run already; explain is about the running jobs.
    const bool named = config.flink.settings.contains("pipeline.name");
    if (!line.only.empty() && line.command == Command::kGenerate && !named) assign_jobs(config.flink, 1, plan);
    plan.findings.insert(plan.findings.begin(), findings.begin(), findings.end());
    report(opened.notes, line, console);
    record.timings.end("plan");
    return use({opened, catalog, plan});
  });
}

}  // namespace smt::reading
