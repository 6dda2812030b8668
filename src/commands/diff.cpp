#include <algorithm>
#include <chrono>
#include <utility>

#include "commands/ask_starrocks.hpp"
#include "commands/commands.hpp"
#include "commands/compare_plan.hpp"
#include "reading/environment.hpp"
#include "reading/with_plan.hpp"
#include "reporting/report.hpp"
#include "reporting/report_date.hpp"

namespace smt::commands {
namespace {

std::string time_now() {
  return report_time(std::chrono::system_clock::now(), process_environment().variable("SOURCE_DATE_EPOCH"));
}

/// Returns the file of --against, or what the first server of the conf says.
StarRocksState state_of(const Planned& planned, const CommandLine& line, const std::string& now, Console& console) {
  if (line.against) {
    const auto needs = saved_needs(planned.config, planned.plan, *line.against);
    return open_wanted_state(*line.against, needs.tables);
  }
  const auto servers = starrocks_needs(planned.config, planned.plan);
  if (servers.empty()) throw Error{Exit::kUsage, {Code::kStarRocksNotNamed, FileLine{planned.config.file}, {}}};
  return ask_starrocks(servers.front(), now, console);
}

/// Returns "20261130_103429" of "2026-11-30T10:34:29Z".
std::string time_in_names(std::string time) {
  std::erase_if(time, [](char c) { return c == '-' || c == ':' || c == 'Z'; });
  std::replace(time.begin(), time.end(), 'T', '_');
  return time;
}

CompareOptions options_of(const CommandLine& line, const std::string& now) {
  CompareOptions out;
  out.diff.strict = line.strict;
  out.diff.buckets_chosen = line.buckets;
  out.diff.allowed = line.allowed;
  out.diff.time = time_in_names(now);
  out.all_tables = line.only.empty();
  return out;
}

void print_diff(const StarRocksDiff& diff, DiffFormat format, Console& console) {
  switch (format) {
    case DiffFormat::kText: return console.show(diff_text(diff, console.colors_stdout()));
    case DiffFormat::kSql: return console.out(diff_sql(diff));
    case DiffFormat::kJson: return console.out(diff_json(diff));
  }
}

}  // namespace

Exit diff_starrocks(const Invocation& invocation) {
  return with_plan(invocation, [&](const Planned& planned) {
    const auto& [line, program, console, record] = invocation;
    const auto now = time_now();
    const auto state = state_of(planned, line, now, console);
    record.timings.end("ask StarRocks");
    const PlannedRun run{planned.plan, planned.config, planned.catalog.server};
    auto [diff, findings] = compare_plan(run, state, options_of(line, now));
    record.timings.end("compare");
    const bool wrong = has_error(findings);
    report(std::move(findings), line, console);
    print_diff(diff, line.diff_format, console);
    record.timings.end("print");
    return wrong || (line.exit_code && differs(diff)) ? Exit::kLeftOut : Exit::kDone;
  });
}

}  // namespace smt::commands
