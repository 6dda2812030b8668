#include <algorithm>
#include <iterator>
#include <utility>

#include "commands/commands.hpp"
#include "commands/generate/ownership.hpp"
#include "commands/generate/timed_destination.hpp"
#include "commands/generate/write_targets.hpp"
#include "reading/append.hpp"
#include "reading/with_plan.hpp"
#include "reporting/report.hpp"
#include "reporting/run_log.hpp"
#include "reporting/summary.hpp"
#include "terminal/signals.hpp"

namespace smt::commands {
namespace {

std::vector<const Table*> members_of(const Plan& plan) {
  std::vector<const Table*> tables;
  for (const auto& target : plan.targets) tables.insert(tables.end(), target.members.begin(), target.members.end());
  return tables;
}

/// Returns what to do about plans of diff --write that the run removes; "" if there are none.
std::string removed_plans(const std::vector<FileChange>& files) {
  const bool removes = std::any_of(files.begin(), files.end(), [](const FileChange& file) {
    return file.change == Change::kStale && file.name.starts_with(kStarRocksAlterFile.prefix);
  });
  return removes ? "the plan of an earlier diff --write may be out of date; run diff --write again\n" : "";
}

void print_outcome(Outcome outcome, const Plan& plan, const std::string& folder, const CommandLine& line,
                   Console& console) {
  report(std::move(outcome.findings), line, console);
  console.info(never_carried_over(members_of(plan)));
  const auto files = files_text(outcome.files, folder, line.dry_run);
  if (line.dry_run && !line.findings_json && !line.json) {
    console.out(files);
  } else {
    console.info(files);
  }
  console.info(removed_plans(outcome.files));
  const auto summary = summary_text(outcome, console.seconds());
  console.info(summary);
  for (const auto* text : {&files, &summary}) log_lines(*text, console.log());
}

/// Keeps the findings about the files that the run prints (--stdout prints only one kind).
void keep_concerning(const CommandLine& line, Outcome& outcome) {
  std::erase_if(outcome.findings, [&](const Diagnostic& finding) { return !concerns(finding, line); });
  if (line.to_stdout == "starrocks") outcome.jobs.clear();
}

bool is_drift(Change change) {
  return change == Change::kNew || change == Change::kChanged || change == Change::kStale;
}

Exit exit_of(const Outcome& outcome, const CommandLine& line) {
  const bool drift = std::any_of(outcome.files.begin(), outcome.files.end(),
                                 [](const FileChange& file) { return is_drift(file.change); });
  return has_error(outcome.findings) || (line.exit_code && drift) ? Exit::kLeftOut : Exit::kDone;
}

/// Returns the files in the folder when the run writes no target: it keeps all of them.
std::vector<FileChange> files_left_alone(const std::string& folder, const Ownership& ownership) {
  auto files = compare_with_folder(folder, {}, ownership);
  for (auto& file : files) {
    if (file.change == Change::kStale) file = {file.name, Change::kKept, 0, 0, ""};
  }
  return files;
}

/// Writes the files of the plan. The outcome contains what happened to each.
Outcome write_files(const Planned& planned, const std::string& folder, const Invocation& invocation) {
  const auto& [line, program, console, record] = invocation;
  const SignalGuard signals;
  const auto ownership = ownership_of(planned.config, planned.plan, line, folder);
  const auto destination = timed(open_destination(line, folder, ownership, console), "map and emit", record.timings);
  auto outcome = write_targets(planned.plan, planned.config, planned.catalog.server, *destination, signals, console);
  signals.throw_if_interrupted();
  if (outcome.targets > 0) {
    outcome.files = destination->finish();
  } else if (!line.to_stdout) {
    outcome.files = files_left_alone(folder, ownership);
  }
  return outcome;
}

}  // namespace

Exit generate(const Invocation& invocation) {
  return with_plan(invocation, [&](const Planned& planned) {
    const auto& [line, program, console, record] = invocation;
    const auto folder = line.output_dir.value_or(planned.config.output_dir);
    auto outcome = write_files(planned, folder, invocation);
    outcome.may_share_jobs = line.only.empty() && planned.config.flink.loader != Loader::kPipeline;
    record.summary.counts = outcome;
    record.summary.files = outcome.files;
    if (!line.to_stdout) record.summary.folder = folder;
    if (line.only.empty()) append(outcome.findings, unused_rules(planned.config, outcome.used));
    keep_concerning(line, outcome);
    const auto exit = exit_of(outcome, line);
    print_outcome(std::move(outcome), planned.plan, folder, line, console);
    record.timings.end("findings");
    return exit;
  });
}

}  // namespace smt::commands
