#include "smt/app.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>

#include "app/assess_plan.hpp"
#include "app/check_servers.hpp"
#include "app/environment.hpp"
#include "app/explain_plan.hpp"
#include "app/init.hpp"
#include "app/only.hpp"
#include "app/open_source.hpp"
#include "app/ownership.hpp"
#include "app/read_catalog.hpp"
#include "app/report.hpp"
#include "app/report_date.hpp"
#include "app/snapshot.hpp"
#include "app/summary.hpp"
#include "config/home.hpp"
#include "config/needless_secrets.hpp"
#include "output/whole_file.hpp"

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
  if (line.dry_run && !line.findings_json) {
    console.out(files);
  } else {
    console.info(files);
  }
  console.info(summary_text(outcome, console.seconds()));
}

/// Whoever asks for one kind of file is told nothing of the others.
void keep_concerning(const CommandLine& line, Outcome& outcome) {
  std::erase_if(outcome.findings, [&](const Diagnostic& finding) { return !concerns(finding, line); });
  if (line.to_stdout == "starrocks") outcome.jobs = 0;
}

bool is_drift(Change change) {
  return change == Change::kNew || change == Change::kChanged || change == Change::kStale;
}

Exit exit_of(const Outcome& outcome, const CommandLine& line) {
  const bool drift = std::any_of(outcome.files.begin(), outcome.files.end(),
                                 [](const FileChange& file) { return is_drift(file.change); });
  return has_error(outcome.findings) || (line.exit_code && drift) ? Exit::kLeftOut : Exit::kDone;
}

/// Without the errors that are none where no server is asked.
LoadedConfig load_without_server(const CommandLine& line, const std::string& path, const Environment& environment) {
  auto loaded = load_config(path, environment);
  auto& [config, findings] = loaded;
  if (config.db.option_file) take_option_file(config.db);
  findings = findings_without_server(config, std::move(findings));
  drop_needless_secrets(config, line.command == Command::kGenerate && line.to_stdout != "starrocks", findings);
  return loaded;
}

LoadedConfig load_conf(const CommandLine& line, const std::string& path) {
  if (!line.from_dump && !line.snapshot) return load_config(path, process_environment());
  auto silent = process_environment();
  silent.prompt = nullptr;
  auto loaded = load_without_server(line, path, silent);
  if (waits_for_prompt(loaded.findings)) return load_without_server(line, path, process_environment());
  return loaded;
}

/// What every command needs: the conf, and where to read.
template <typename Use>
Exit with_source(const CommandLine& line, const std::string& program, Console& console, Timings& timings, Use&& use) {
  auto [config, findings] = load_conf(line, find_conf(line, program));
  const Matcher matcher{config.rules, config.ignore_rules, findings};
  const bool wrong = has_error(findings);
  report(findings, line, console);  // now: an unknown key may be why the server can't be reached
  if (wrong) return Exit::kUsage;
  timings.end("conf");
  const auto source = open_source(config, line, console);
  timings.end("connect");
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
Exit with_plan(const CommandLine& line, const std::string& program, Console& console, Timings& timings, Use&& use) {
  return with_source(line, program, console, timings,
                     [&](const Config& config, const Findings& told, const Matcher& matcher, Source& source) {
                       Findings findings;
                       const auto catalog = read_catalog(source, config, matcher, console, timings, findings);
                       auto plan = make_plan(config, catalog, matcher);
                       keep_only(line.only, plan);
                       plan.findings.insert(plan.findings.begin(), findings.begin(), findings.end());
                       timings.end("plan");
                       return use(Planned{config, told, catalog, matcher, plan, source});
                     });
}

Exit generate(const CommandLine& line, const std::string& program, Console& console, Timings& timings) {
  return with_plan(line, program, console, timings, [&](const Planned& planned) {
    const auto& [config, told, catalog, matcher, plan, source] = planned;
    Outcome outcome;
    const auto folder = line.output_dir ? with_home(*line.output_dir, process_environment()) : config.output_dir;
    {
      const SignalGuard signals;
      const auto destination = timed(open_destination(line, folder, ownership_of(config, plan, line, folder), console),
                                     "map and emit", timings);
      outcome = write_targets(plan, config, catalog.server, *destination, signals, console);
      signals.throw_if_interrupted();
      if (outcome.targets > 0) outcome.files = destination->finish();
    }
    if (line.only.empty()) append(outcome.findings, unused_rules(config, outcome.used));
    keep_concerning(line, outcome);
    print_outcome(outcome, plan, folder, line, console);
    timings.end("findings");
    return exit_of(outcome, line);
  });
}

Exit explain_tables(const CommandLine& line, const std::string& program, Console& console, Timings& timings) {
  const auto format = line.explain_format == "json" ? Explained::kJson : Explained::kText;
  return with_plan(line, program, console, timings, [&](const Planned& planned) {
    auto told = explain_plan(
        planned.config, planned.catalog, planned.matcher, planned.plan, format,
        [&](const std::string& text) { format == Explained::kJson ? console.out(text) : console.show(text); });
    const bool wrong = told.wrong || has_error(told.findings);
    report(std::move(told.findings), line, console);
    timings.end("explain");
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

Exit assess(const CommandLine& line, const std::string& program, Console& console, Timings& timings) {
  if (line.probe && (line.snapshot || line.from_dump))
    throw Error{Exit::kUsage, {Code::kProbeNoServer, {}, {line.snapshot ? "a snapshot" : "a dump"}}};
  return with_plan(line, program, console, timings, [&](const Planned& planned) {
    auto conf_findings = planned.conf_findings;
    std::erase_if(conf_findings, [&](const Diagnostic& finding) { return !concerns(finding, line); });
    const auto assessment = assess_plan(planned.plan, planned.config, planned.catalog.server, std::move(conf_findings),
                                        line.only.empty(), line.probe ? &planned.source : nullptr, console);
    timings.end("assess");
    const auto text = report_text(assessment, line, console);
    if (line.report_to == "-") {
      line.report_format == ReportFormat::kText ? console.show(text) : console.out(text);
    } else {
      write_whole(line.report_to, text, false, line.force ? Overwrite::kAny : Overwrite::kOurs);
      console.info(fmt::format("wrote {}\n", line.report_to));
    }
    timings.end("report");
    return fails(assessment, line.fail_on) ? Exit::kLeftOut : Exit::kDone;
  });
}

Exit check(const CommandLine& line, const std::string& program, Console& console, Timings& timings) {
  return with_plan(line, program, console, timings, [&](const Planned& planned) {
    return check_servers(line, planned.config, planned.catalog, planned.plan, console, timings);
  });
}

std::string types_in(std::string_view format) {
  if (format == "markdown") return types_markdown();
  return format == "json" ? types_json() : types_text();
}

Exit dispatch(const CommandLine& line, const std::string& program, Console& console, Timings& timings) {
  if (line.print_types) {
    console.out(types_in(line.types_format));
    return Exit::kDone;
  }
  switch (line.command) {
    case Command::kInit: return init(line, kConfPath, console, timings);
    case Command::kExplain: return explain_tables(line, program, console, timings);
    case Command::kAssess: return assess(line, program, console, timings);
    case Command::kCheck: return check(line, program, console, timings);
    case Command::kSnapshot:
      return with_source(line, program, console, timings,
                         [&](const Config& config, const Findings&, const Matcher& matcher, Source& source) {
                           return save_snapshot(line, config, matcher, source, console, timings);
                         });
    case Command::kHelp:  // was printed when the line was read
    case Command::kGenerate: break;
  }
  return generate(line, program, console, timings);
}

/// Says why the run ended. When even that can't be written there is nobody left to tell.
void tell_end(const Diagnostic& diagnostic, const CommandLine& line, Console& console) {
  try {
    if (line.findings_json) console.out(render_json(diagnostic));
  } catch (const Error&) {}
  console.tell(diagnostic);
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
    Timings timings;
    const auto exit = dispatch(line, program, console, timings);
    if (line.timings) console.info(timings_text(timings, usage_of_process()));
    return static_cast<int>(exit);
  } catch (const Error& error) {
    end_by_signal();
    tell_end(error.diagnostic(), line, console);
    return static_cast<int>(error.exit());
  } catch (const std::exception& bug) {
    tell_end({Code::kBug, {}, {bug.what()}}, line, console);
    return static_cast<int>(Exit::kBug);
  }
}

}  // namespace smt
