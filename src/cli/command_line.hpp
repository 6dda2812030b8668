#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "smt/assess.hpp"
#include "smt/diff.hpp"
#include "smt/environment.hpp"
#include "smt/log.hpp"
#include "terminal/verbosity.hpp"

namespace smt::cli {

enum class Command { kGenerate, kExplain, kAssess, kCheck, kInit, kSnapshot, kDiff, kApply, kHelp };
/// Returns true for the commands that plan what changes in StarRocks.
constexpr bool plans_changes(Command command) { return command == Command::kDiff || command == Command::kApply; }

enum class DiffFormat { kText, kSql, kJson };
enum class ReportFormat { kText, kJson, kHtml };

/// The values of the command line.
struct CommandLine {
  Command command = Command::kGenerate;              // the default is generate
  std::string explain_format = "text";               // of explain: text or json
  std::string check_format = "text";                 // of check: text or json
  std::optional<std::string> conf;                   // -c
  std::optional<std::string> from;                   // of init: a URL
  std::optional<std::string> snapshot;               // --from-snapshot
  std::string snapshot_to;                           // of snapshot: -o, "-" is stdout
  bool of_starrocks = false;                         // of snapshot: --starrocks
  std::optional<std::string> against;                // --against: a snapshot of StarRocks
  DiffFormat diff_format = DiffFormat::kText;        // of diff
  std::set<Allow> allowed;                           // of diff and apply: --allow
  bool strict = false, buckets = false;              // of diff and apply
  bool yes = false, apply_json = false;              // of apply: --yes, --json
  std::size_t jobs = 8;                              // of apply
  bool write = false;                                // of diff: --write
  std::string help_on;                               // of help: a code, a command or ""
  std::optional<std::string> from_dump;              // --from-dump: a file, a folder or "-"
  std::string database;                              // --database: of a dump that names none
  bool force = false;                                // --force: overwrite files of other runs
  bool prune = false;                                // --prune: remove files that the run has no text for
  bool print = false;                                // of init
  ReportFormat report_format = ReportFormat::kText;  // of assess
  std::string report_to = "-";                       // of assess: -o, "-" is stdout
  bool all = false, probe = false;                   // of assess
  Language language = Language::kEnglish;            // of assess
  FailOn fail_on;                                    // of assess
  std::vector<std::string> only;                     // --only, or the tables of explain, diff and apply: "db.table"
  std::optional<std::string> output_dir;             // --output-dir
  std::optional<std::string> to_stdout;              // --stdout: "starrocks" or "flink"
  bool dry_run = false, exit_code = false;
  bool findings_json = false;
  bool json = false;  // --json: the summary
  bool print_types = false;
  std::string types_format = "text";  // of --print-types: text, markdown or json
  bool timings = false;
  std::optional<std::string> log;     // --log: a file, "-" is stderr
  std::optional<LogLevel> log_level;  // --log-level
  Verbosity verbosity = Verbosity::kNormal;
  ColorMode color = ColorMode::kAuto;
};

/// The result of parsing: a command line, or text to print and the exit code (--help, --version, a mistake).
struct ParsedCommandLine {
  std::optional<CommandLine> command_line;
  std::string out;  // for stdout
  std::string err;  // the mistake, on one line
};

/// Values that name a path may begin with `~/`, which becomes the HOME of `environment`.
ParsedCommandLine parse_command_line(const std::vector<std::string>& arguments, const Environment& environment = {});

}  // namespace smt::cli
