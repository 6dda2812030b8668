#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "commands/ask_flink.hpp"
#include "commands/ask_starrocks.hpp"
#include "commands/commands.hpp"
#include "commands/diff/compare_plan.hpp"
#include "commands/diff/write_alters.hpp"
#include "commands/generate/destination.hpp"
#include "commands/generate/ownership.hpp"
#include "reading/with_plan.hpp"
#include "reporting/report.hpp"
#include "reporting/run_log.hpp"
#include "reporting/summary.hpp"
#include "smt/check.hpp"
#include "terminal/signals.hpp"

namespace smt::commands {
namespace {

/// Returns the file of --against, or what each StarRocks of the conf says.
std::vector<AskedStarRocks> asked_starrocks(const Planned& planned, const CommandLine& line, const std::string& now,
                                            Console& console) {
  std::vector<AskedStarRocks> asked;
  if (line.against) {
    const auto needs = saved_needs(planned.config, planned.plan, *line.against);
    asked.push_back({open_wanted_state(*line.against, needs.tables), needs.tables});
    return asked;
  }
  const auto clusters = starrocks_clusters(planned.config, planned.plan);
  if (clusters.empty())
    throw Error{Exit::kUsage, {Code::kStarRocksNotNamed, FileLine{planned.config.file}, {"the conf"}}};
  // A client pipes all statements to one FE.
  if (line.diff_format == DiffFormat::kSql) require_one_cluster(clusters, "--format sql");
  for (const auto& needs : clusters) asked.push_back({ask_starrocks(needs, now, console), needs.tables});
  return asked;
}

std::string diffs_text(const std::vector<StarRocksDiff>& diffs, bool color) {
  std::string out;
  for (const auto& diff : diffs) out += (out.empty() ? "" : "\n") + diff_text(diff, color);
  return out;
}

void print_diffs(const std::vector<StarRocksDiff>& diffs, DiffFormat format, Console& console) {
  switch (format) {
    case DiffFormat::kText: return console.show(diffs_text(diffs, console.colors_stdout()));
    case DiffFormat::kSql: return console.out(diff_sql(diffs.front()));
    case DiffFormat::kJson: return console.out(diff_json(diffs));
  }
}

/// Writes the files of --write. The other files of the folder do not concern this run.
void write_plan(const Planned& planned, const std::vector<StarRocksDiff>& diffs,
                const std::vector<AskedStarRocks>& asked, const Invocation& invocation) {
  const auto& [line, program, console, record] = invocation;
  const SignalGuard signals;
  const auto folder = line.output_dir.value_or(planned.config.output_dir);
  auto ownership = ownership_of(planned.config, planned.plan, line, folder);
  ownership.kind = &kStarRocksAlterFile;
  const auto destination = open_destination(line, folder, std::move(ownership), console);
  write_alters(diffs, asked, *destination);
  signals.throw_if_interrupted();
  const auto files = files_text(destination->finish(), folder, line.dry_run);
  record.timings.end("write");
  console.info(files.empty() ? fmt::format("nothing to write: no {}.*.sql\n", kStarRocksAlterFile.prefix) : files);
  log_lines(files, console.log());
  if (diffs.size() > 1)
    console.info(
        fmt::format("no {}: the rules have {} StarRocks clusters\n", file_name(kStarRocksAlterFile, ""), diffs.size()));
}

bool any_differs(const std::vector<StarRocksDiff>& diffs) {
  return std::any_of(diffs.begin(), diffs.end(), [](const StarRocksDiff& one) { return differs(one); });
}

}  // namespace

Exit diff_starrocks(const Invocation& invocation) {
  return with_plan(invocation, [&](const Planned& planned) {
    const auto& [line, program, console, record] = invocation;
    const auto now = time_now();
    const auto asked = asked_starrocks(planned, line, now, console);
    record.timings.end("ask StarRocks");
    const PlannedRun run{planned.plan, planned.config, planned.catalog.server};
    auto options = compare_options(line, now);
    Findings unasked;
    if (!line.against) options.flink = ask_flink(planned.config, unasked, console);
    record.timings.end("ask Flink");
    auto [diffs, findings, wishes] = compare_plan(run, asked, options);
    findings.insert(findings.end(), unasked.begin(), unasked.end());
    record.timings.end("compare");
    const bool wrong = has_error(findings);
    report(std::move(findings), line, console);
    print_diffs(diffs, line.diff_format, console);
    record.timings.end("print");
    if (line.write) write_plan(planned, diffs, asked, invocation);
    return wrong || (line.exit_code && any_differs(diffs)) ? Exit::kLeftOut : Exit::kDone;
  });
}

}  // namespace smt::commands
