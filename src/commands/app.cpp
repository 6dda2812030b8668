#include "smt/app.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>

#include "commands/assess_plan.hpp"
#include "commands/check_servers.hpp"
#include "commands/explain_plan.hpp"
#include "commands/generate/ownership.hpp"
#include "commands/generate/timed_destination.hpp"
#include "commands/generate/write_targets.hpp"
#include "commands/snapshot.hpp"
#include "config/checks/needless_secrets.hpp"
#include "config/file/home.hpp"
#include "init/init.hpp"
#include "output/whole_file.hpp"
#include "reading/environment.hpp"
#include "reading/only.hpp"
#include "reading/open_source.hpp"
#include "reading/read_catalog.hpp"
#include "reporting/report.hpp"
#include "reporting/report_date.hpp"
#include "reporting/run_end.hpp"
#include "reporting/run_log.hpp"
#include "reporting/summary.hpp"
#include "terminal/signals.hpp"

namespace smt {
namespace {

constexpr const char* kConfPath = "conf/config_prod.conf";

/// The conf of the current directory, else the one beside the executable (as it was called, then as it really lies).
std::string find_conf(const CommandLine& line, const std::string& program) {
  namespace fs = std::filesystem;
  if (line.conf) return *line.conf;
  std::error_code ignored;
  if (fs::exists(kConfPath, ignored)) return kConfPath;
  for (const auto& executable : {fs::path{program}, fs::read_symlink("/proc/self/exe", ignored)}) {
    const auto beside = executable.parent_path() / kConfPath;
    if (executable.has_parent_path() && fs::exists(beside, ignored)) return beside.string();
  }
  return kConfPath;
}

std::vector<const Table*> members_of(const Plan& plan) {
  std::vector<const Table*> tables;
  for (const auto& target : plan.targets) tables.insert(tables.end(), target.members.begin(), target.members.end());
  return tables;
}

void append(Findings& to, Findings from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

void print_outcome(const Outcome& outcome, const Plan& plan, const std::string& folder, const CommandLine& line,
                   Console& console) {
  report(outcome.findings, line, console);
  console.info(never_carried_over(members_of(plan)));
  const auto files = files_text(outcome.files, folder, line.dry_run);
  if (line.dry_run && !line.findings_json && !line.json) {
    console.out(files);
  } else {
    console.info(files);
  }
  const auto summary = summary_text(outcome, console.seconds());
  console.info(summary);
  for (const auto* text : {&files, &summary}) log_lines(*text, console.log());
}

/// Whoever asks for one kind of file is told nothing of the others.
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

bool asks_server(const CommandLine& line) { return !line.from_dump && !line.snapshot; }

SecretUse secret_use(const CommandLine& line) {
  const bool checks = line.command == Command::kCheck;
  return {asks_server(line) || checks, line.command == Command::kGenerate && line.to_stdout != "starrocks", checks};
}

/// Without the errors about what this run does not use.
LoadedConfig load_what_is_used(const CommandLine& line, const std::string& path, const Environment& environment) {
  auto loaded = load_config(path, environment);
  auto& [config, findings] = loaded;
  if (!asks_server(line)) {
    if (config.db.option_file) take_option_file(config.db);
    findings = findings_without_server(config, std::move(findings));
  }
  drop_needless_secrets(config, secret_use(line), findings);
  return loaded;
}

/// Prompts only when the run uses a value that waits for an answer.
LoadedConfig load_conf(const CommandLine& line, const std::string& path) {
  auto silent = process_environment();
  silent.prompt = nullptr;
  auto loaded = load_what_is_used(line, path, silent);
  if (waits_for_prompt(loaded.findings)) return load_what_is_used(line, path, process_environment());
  return loaded;
}

/// What every command needs: the conf, and where to read.
template <typename Use>
Exit with_source(const CommandLine& line, const std::string& program, Console& console, RunRecord& record, Use&& use) {
  record.summary.conf = find_conf(line, program);
  auto [config, findings] = load_conf(line, record.summary.conf);
  const Matcher matcher{config.rules, config.ignore_rules, findings};
  const bool wrong = has_error(findings);
  console.log().info(fmt::format("conf {}, [table-rule.N] sections: {}", config.file, config.rules.size()));
  report(findings, line, console);  // now: an unknown key may be why the server can't be reached
  if (wrong) return Exit::kUsage;
  record.timings.end("conf");
  const auto source = open_source(config, line, console);
  record.timings.end("connect");
  return use(config, findings, matcher, *source);
}

/// The plan, and what it came from.
struct Planned {
  const Config& config;
  const Findings& conf_findings;  // told already
  const Catalog& catalog;
  const Matcher& matcher;
  const Plan& plan;
  Source& source;
};

/// And the plan for what is there.
template <typename Use>
Exit with_plan(const CommandLine& line, const std::string& program, Console& console, RunRecord& record, Use&& use) {
  return with_source(line, program, console, record,
                     [&](const Config& config, const Findings& told, const Matcher& matcher, Source& source) {
                       Findings findings;
                       const auto catalog = read_catalog(source, config, matcher, console, record.timings, findings);
                       auto plan = make_plan(config, catalog, matcher);
                       keep_only(line.only, plan);
                       // Files of these tables alone are for jobs beside those that run; explain is about the latter.
                       if (!line.only.empty() && line.command == Command::kGenerate) assign_jobs(config.flink, 1, plan);
                       plan.findings.insert(plan.findings.begin(), findings.begin(), findings.end());
                       record.timings.end("plan");
                       return use(Planned{config, told, catalog, matcher, plan, source});
                     });
}

Exit generate(const CommandLine& line, const std::string& program, Console& console, RunRecord& record) {
  return with_plan(line, program, console, record, [&](const Planned& planned) {
    const auto& [config, told, catalog, matcher, plan, source] = planned;
    Outcome outcome;
    const auto folder = line.output_dir ? with_home(*line.output_dir, process_environment()) : config.output_dir;
    {
      const SignalGuard signals;
      const auto destination = timed(open_destination(line, folder, ownership_of(config, plan, line, folder), console),
                                     "map and emit", record.timings);
      outcome = write_targets(plan, config, catalog.server, *destination, signals, console);
      signals.throw_if_interrupted();
      if (outcome.targets > 0) outcome.files = destination->finish();
    }
    auto& summary = record.summary;
    summary.counts = outcome;
    summary.files = outcome.files;
    if (!line.to_stdout) summary.folder = folder;
    if (line.only.empty()) append(outcome.findings, unused_rules(config, outcome.used));
    keep_concerning(line, outcome);
    print_outcome(outcome, plan, folder, line, console);
    record.timings.end("findings");
    return exit_of(outcome, line);
  });
}

Exit explain_tables(const CommandLine& line, const std::string& program, Console& console, RunRecord& record) {
  const auto format = line.explain_format == "json" ? Explained::kJson : Explained::kText;
  return with_plan(line, program, console, record, [&](const Planned& planned) {
    auto told = explain_plan(
        planned.config, planned.catalog, planned.matcher, planned.plan, format,
        [&](const std::string& text) { format == Explained::kJson ? console.out(text) : console.show(text); });
    const bool wrong = told.wrong || has_error(told.findings);
    report(std::move(told.findings), line, console);
    record.timings.end("explain");
    return wrong ? Exit::kLeftOut : Exit::kDone;
  });
}

std::string report_text(const Assessment& assessment, const CommandLine& line, const Console& console) {
  switch (line.report_format) {
    case ReportFormat::kText: return text(assessment, line.all, line.report_to == "-" && console.colors_stdout());
    case ReportFormat::kJson: return json(assessment);
    case ReportFormat::kHtml:
      return html(assessment, line.language,
                  report_date(std::chrono::system_clock::now(), process_environment().variable("SOURCE_DATE_EPOCH")));
  }
  return "";
}

Exit assess(const CommandLine& line, const std::string& program, Console& console, RunRecord& record) {
  if (line.probe && (line.snapshot || line.from_dump))
    throw Error{Exit::kUsage, {Code::kProbeNoServer, {}, {line.snapshot ? "a snapshot" : "a dump"}}};
  return with_plan(line, program, console, record, [&](const Planned& planned) {
    auto conf_findings = planned.conf_findings;
    std::erase_if(conf_findings, [&](const Diagnostic& finding) { return !concerns(finding, line); });
    const auto assessment = assess_plan(planned.plan, planned.config, planned.catalog.server, std::move(conf_findings),
                                        line.only.empty(), line.probe ? &planned.source : nullptr, console);
    record.timings.end("assess");
    const auto text = report_text(assessment, line, console);
    if (line.report_to == "-") {
      line.report_format == ReportFormat::kText ? console.show(text) : console.out(text);
    } else {
      write_whole(line.report_to, text, false, line.force ? Overwrite::kAny : Overwrite::kOurs);
      console.info(fmt::format("wrote {}\n", line.report_to));
    }
    record.timings.end("report");
    return fails(assessment, line.fail_on) ? Exit::kLeftOut : Exit::kDone;
  });
}

Exit check(const CommandLine& line, const std::string& program, Console& console, RunRecord& record) {
  return with_plan(line, program, console, record, [&](const Planned& planned) {
    return check_servers(line, planned.config, planned.catalog, planned.plan, console, record.timings);
  });
}

std::string types_in(std::string_view format) {
  if (format == "markdown") return types_markdown();
  return format == "json" ? types_json() : types_text();
}

Exit dispatch(const CommandLine& line, const std::string& program, Console& console, RunRecord& record) {
  if (line.print_types) {
    console.out(types_in(line.types_format));
    return Exit::kDone;
  }
  switch (line.command) {
    case Command::kInit: return init(line, kConfPath, console, record.timings);
    case Command::kExplain: return explain_tables(line, program, console, record);
    case Command::kAssess: return assess(line, program, console, record);
    case Command::kCheck: return check(line, program, console, record);
    case Command::kSnapshot:
      return with_source(line, program, console, record,
                         [&](const Config& config, const Findings&, const Matcher& matcher, Source& source) {
                           return save_snapshot(line, config, matcher, source, console, record.timings);
                         });
    case Command::kHelp:  // was printed when the line was read
    case Command::kGenerate: break;
  }
  return generate(line, program, console, record);
}

/// Runs the command; tells an error, and what it ends with.
Exit run_command(const CommandLine& line, const std::string& program, Console& console, RunRecord& record) {
  try {
    return dispatch(line, program, console, record);
  } catch (const Error& error) {
    log_finding(error.diagnostic(), console.log());
    end_by_signal();
    tell_end(error.diagnostic(), line, console);
    return error.exit();
  } catch (const std::exception& bug) {
    const Diagnostic diagnostic{Code::kBug, {}, {bug.what()}};
    log_finding(diagnostic, console.log());
    tell_end(diagnostic, line, console);
    return Exit::kBug;
  }
}

}  // namespace

int run(const std::string& program, const std::vector<std::string>& arguments) {
  hold_standard_streams();
  ignore_broken_pipes();
  const auto parsed = parse_command_line(arguments);
  const auto line = parsed.command_line.value_or(CommandLine{});
  Console console{line.verbosity, line.color};
  try {
    console.out(parsed.out);
    if (!parsed.err.empty()) throw Error{Exit::kUsage, {Code::kUsage, {}, {parsed.err}}};
    if (!parsed.command_line) return static_cast<int>(Exit::kDone);
    console.log_to(open_log(line, arguments, process_environment()));
  } catch (const Error& error) {
    tell_end(error.diagnostic(), line, console);
    return static_cast<int>(error.exit());
  }
  RunRecord record;
  const auto exit = run_command(line, program, console, record);
  return static_cast<int>(end_run(exit, line, record, console));
}

}  // namespace smt
