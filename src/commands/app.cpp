#include "smt/app.hpp"

#include "commands/commands.hpp"
#include "init/init.hpp"
#include "reading/environment.hpp"
#include "reading/load_conf.hpp"
#include "reporting/run_log.hpp"
#include "smt/types.hpp"
#include "terminal/signals.hpp"

namespace smt::commands {
namespace {

std::string types_in(std::string_view format) {
  if (format == "markdown") return types_markdown();
  return format == "json" ? types_json() : types_text();
}

Exit dispatch(const Invocation& invocation) {
  const auto& [line, program, console, record] = invocation;
  if (line.print_types) {
    console.out(types_in(line.types_format));
    return Exit::kDone;
  }
  switch (line.command) {
    case Command::kInit: return run_init(line, kConfPath, console, record.timings);
    case Command::kExplain: return explain_tables(invocation);
    case Command::kAssess: return assess(invocation);
    case Command::kCheck: return check(invocation);
    case Command::kSnapshot: return snapshot(invocation);
    case Command::kDiff: return diff_starrocks(invocation);
    case Command::kApply: return apply_to_starrocks(invocation);
    case Command::kHelp:  // printed when the line was parsed
    case Command::kGenerate: break;
  }
  return generate(invocation);
}

/// Runs the command, and reports the error that ends it.
Exit run_command(const Invocation& invocation) {
  const auto& [line, program, console, record] = invocation;
  try {
    return dispatch(invocation);
  } catch (const Error& error) {
    log_finding(error.diagnostic(), console.log());
    end_by_signal();
    report_end(error.diagnostic(), line, console);
    return error.exit();
  } catch (const std::exception& bug) {
    const Diagnostic diagnostic{Code::kBug, {}, {bug.what()}};
    log_finding(diagnostic, console.log());
    report_end(diagnostic, line, console);
    return Exit::kBug;
  }
}

}  // namespace

int run(const std::string& program, const std::vector<std::string>& arguments) {
  hold_standard_streams();
  ignore_broken_pipes();
  const auto parsed = parse_command_line(arguments, process_environment());
  const auto line = parsed.command_line.value_or(CommandLine{});
  Console console{line.verbosity, line.color};
  RunRecord record;
  try {
    console.out(parsed.out);
    if (!parsed.err.empty()) throw Error{Exit::kUsage, {Code::kUsage, {}, {parsed.err}}};
    if (!parsed.command_line) return static_cast<int>(Exit::kDone);
    console.log_to(open_log(line, arguments, process_environment()));
  } catch (const Error& error) {
    report_end(error.diagnostic(), line, console);
    return static_cast<int>(end_run(error.exit(), line, record, console));
  }
  const auto exit = run_command({line, program, console, record});
  return static_cast<int>(end_run(exit, line, record, console));
}

}  // namespace smt::commands
