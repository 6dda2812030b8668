#include "cli/commands.hpp"

#include <algorithm>

namespace smt::cli {
namespace {

using Word = const std::string&;

/// Parses warning, error, or the best grade that fails: B, C or D.
FailOn fail_on(Word word) {
  if (word == "warning") return {Severity::kWarning, std::nullopt};
  if (word == "error") return {Severity::kError, std::nullopt};
  return {std::nullopt, static_cast<Grade>(word.front() - 'A')};
}

ReportFormat report_format(Word word) {
  if (word == "json") return ReportFormat::kJson;
  return word == "html" ? ReportFormat::kHtml : ReportFormat::kText;
}

DiffFormat diff_format(Word word) {
  if (word == "json") return DiffFormat::kJson;
  return word == "sql" ? DiffFormat::kSql : DiffFormat::kText;
}

ColorMode color_mode(Word word) {
  if (word == "always") return ColorMode::kAlways;
  return word == "never" ? ColorMode::kNever : ColorMode::kAuto;
}

LogLevel log_level(Word word) {
  if (word == "trace") return LogLevel::kTrace;
  return word == "info" ? LogLevel::kInfo : LogLevel::kDebug;
}

// clang-format off
constexpr CommandOption kTool[] = {
    {.names = "-h,--help", .help = "Print this help, and exit.", .take = nullptr},
    {.names = "--version", .help = "Print the version, and exit.", .take = nullptr},

    {.names = "-c,--conf", .value = "FILE",
     .help = "Conf file. Default: conf/config_prod.conf in the current folder, else beside the executable.",
     .take = [](CommandLine& line, Word word) { line.conf = word; }},
    {.names = "--from-snapshot", .value = "FILE",
     .help = "Read a snapshot, made by the command snapshot, instead of a server.",
     .take = [](CommandLine& line, Word word) { line.snapshot = word; }, .serves = Serves::kSaved},
    {.names = "--from-dump", .value = "FILE|FOLDER|-",
     .help = "Read a dump (mysqldump, mydumper, .sql files) with a private server; - is stdin.",
     .take = [](CommandLine& line, Word word) { line.from_dump = word; },
     .excludes = {"--from-snapshot"}, .serves = Serves::kSaved},
    {.names = "--database", .value = "NAME",
     .help = "With --from-dump: the database of tables for which the dump names none.",
     .take = [](CommandLine& line, Word word) { line.database = word; }, .needs = "--from-dump"},
    {.names = "--only", .value = "DB.TABLE",
     .help = "Write files for this table only (its name in MySQL or in StarRocks); may be repeated.\n"
              "They do not replace files with other tables: also give --output-dir.",
     .take = [](CommandLine& line, Word word) { line.only.push_back(word); },
     .serves = Serves::kTargets, .repeated = true},

    {.names = "--output-dir", .value = "DIR", .help = "Folder for the files, instead of output_dir in the conf.",
     .take = [](CommandLine& line, Word word) { line.output_dir = word; }, .serves = Serves::kFolder},
    {.names = "--stdout", .help = "Print the SQL of all rules to stdout; write no files.",
     .take = [](CommandLine& line, Word word) { line.to_stdout = word; },
     .words = {"starrocks", "flink"}, .serves = Serves::kFiles},
    {.names = "--dry-run", .help = "Write nothing; print what would change in the folder.",
     .take = [](CommandLine& line, Word) { line.dry_run = true; },
     .excludes = {"--stdout"}, .serves = Serves::kFolder},
    {.names = "--exit-code", .help = "With --dry-run: exit with 1 when something would change.",
     .take = [](CommandLine& line, Word) { line.exit_code = true; }, .needs = "--dry-run"},
    {.names = "--force", .help = "Replace files of another conf, and files with more tables than --only names.",
     .take = [](CommandLine& line, Word) { line.force = true; }, .excludes = {"--stdout"}},
    {.names = "--prune", .help = "Also remove files of rules that wrote nothing in this run.",
     .take = [](CommandLine& line, Word) { line.prune = true; },
     .excludes = {"--stdout"}, .serves = Serves::kFiles},
    {.names = "--findings", .help = "Print the findings to stdout, one JSON object per line.",
     .take = [](CommandLine& line, Word) { line.findings_json = true; },
     .words = {"json"}, .excludes = {"--stdout"}, .serves = Serves::kFiles},
    {.names = "--json", .help = "Print what the run did to stdout, as one JSON object (docs/json.md).",
     .take = [](CommandLine& line, Word) { line.json = true; },
     .excludes = {"--stdout", "--findings"}, .serves = Serves::kFiles},
    {.names = "--print-types", .help = "Print what each MySQL type becomes, and exit.",
     .take = [](CommandLine& line, Word) { line.print_types = true; },
     .excludes = {"--json"}, .serves = Serves::kFiles},
    {.names = "--format", .help = "Format of --print-types. Default: text.",
     .take = [](CommandLine& line, Word word) { line.types_format = word; },
     .words = {"text", "markdown", "json"}, .needs = "--print-types"},

    {.names = "-q,--quiet", .help = "Print errors only.",
     .take = [](CommandLine& line, Word) { line.verbosity = Verbosity::kQuiet; }},
    {.names = "-v,--verbose", .help = "Print every finding, not just one line per code.",
     .take = [](CommandLine& line, Word) { line.verbosity = Verbosity::kVerbose; }, .excludes = {"--quiet"}},
    {.names = "--timings", .help = "Print the time of each stage to stderr.",
     .take = [](CommandLine& line, Word) { line.timings = true; }, .excludes = {"--quiet"}},
    {.names = "--log", .value = "FILE|-",
     .help = "Append what the run does to a log: stages, statements, times. - is stderr. Default: SMT_LOG.",
     .take = [](CommandLine& line, Word word) { line.log = word; }},
    {.names = "--log-level", .help = "Detail of the log. Default: debug. trace: whole statements.",
     .take = [](CommandLine& line, Word word) { line.log_level = log_level(word); },
     .words = {"info", "debug", "trace"}},
    {.names = "--color", .help = "Whether to colour the findings. Default: auto.",
     .take = [](CommandLine& line, Word word) { line.color = color_mode(word); }, .words = {"auto", "always", "never"}},
};

constexpr CommandOption kInit[] = {
    {.names = "--from", .value = "URL",
     .help = "The server: mysql://user@host:3306/db?socket=/path&ssl_mode=required; most parts are optional.\n"
              "Default: the server in ~/.my.cnf. The password comes from the URL, MYSQL_PASSWORD,\n"
              "~/.my.cnf (unless it names another user) or MYSQL_PWD; else the tool asks for it at the terminal.",
      .take = [](CommandLine& line, Word word) { line.from = word; }},
    {.names = "--force", .help = "Replace an existing conf.",
     .take = [](CommandLine& line, Word) { line.force = true; }},
    {.names = "--print", .help = "Print the conf to stdout; write no files.",
     .take = [](CommandLine& line, Word) { line.print = true; }},
};

constexpr CommandOption kExplain[] = {
    {.names = "table", .value = "DB.TABLE ...",
     .help = "Only these tables (their names in MySQL or in StarRocks). Default: all.",
     .take = [](CommandLine& line, Word word) { line.only.push_back(word); }, .repeated = true},
    {.names = "--format", .help = "Output format. Default: text. json: one object per line.",
     .take = [](CommandLine& line, Word word) { line.explain_format = word; }, .words = {"text", "json"}},
};

constexpr CommandOption kAssess[] = {
    {.names = "--format", .help = "Output format. Default: text. html: one file for a browser.",
     .take = [](CommandLine& line, Word word) { line.report_format = report_format(word); },
     .words = {"text", "json", "html"}},
    {.names = "-o,--output", .value = "FILE|-", .help = "Output file. Default: -, which is stdout.",
     .take = [](CommandLine& line, Word word) { line.report_to = word; }},
    {.names = "--force", .help = "Overwrite a file that is not a report of this tool.",
     .take = [](CommandLine& line, Word) { line.force = true; }},
    {.names = "--probe", .help = "Also read data where the schema does not decide (docs/probe.md).",
     .take = [](CommandLine& line, Word) { line.probe = true; }},
    {.names = "--all", .help = "With text: every table with its findings, not only the worst.",
     .take = [](CommandLine& line, Word) { line.all = true; }},
    {.names = "--fail-on",
     .help = "Exit with 1 if a finding that is not accepted has this severity or a higher one, or a table has this grade "
              "or a worse one.",
     .take = [](CommandLine& line, Word word) { line.fail_on = fail_on(word); },
     .words = {"warning", "error", "B", "C", "D"}},
    {.names = "--lang", .help = "Language of the html report. Default: en.",
     .take = [](CommandLine& line, Word word) {
       line.language = word == "zh" ? Language::kChinese : Language::kEnglish;
     },
     .words = {"en", "zh"}},
};

constexpr CommandOption kCheck[] = {
    {.names = "--against", .value = "FILE",
     .help = "Read a snapshot of StarRocks, made by snapshot --starrocks, instead of asking StarRocks.",
     .take = [](CommandLine& line, Word word) { line.against = word; }},
    {.names = "--format", .help = "Output format. Default: text. json: one object.",
     .take = [](CommandLine& line, Word word) { line.check_format = word; }, .words = {"text", "json"}},
};

constexpr CommandOption kSnapshot[] = {
    {.names = "-o,--output", .value = "FILE|-",
     .help = "Output file, compressed if its name ends in .gz; - is stdout.",
     .take = [](CommandLine& line, Word word) { line.snapshot_to = word; }, .required = true},
    {.names = "--starrocks", .help = "Save what StarRocks says about the tables of the rules, for --against.",
     .take = [](CommandLine& line, Word) { line.of_starrocks = true; }},
    {.names = "--force", .help = "Overwrite a file that is not a snapshot of this tool.",
     .take = [](CommandLine& line, Word) { line.force = true; }},
};

constexpr CommandOption kDiff[] = {
    {.names = "table", .value = "DB.TABLE ...",
     .help = "Only these tables (their names in MySQL or in StarRocks). Default: all.",
     .take = [](CommandLine& line, Word word) { line.only.push_back(word); }, .repeated = true},
    {.names = "--format", .help = "Output format. Default: text. sql: statements for mysql -h FE -P 9030. json: one object.",
     .take = [](CommandLine& line, Word word) { line.diff_format = diff_format(word); },
     .words = {"text", "sql", "json"}},
    {.names = "--against", .value = "FILE",
     .help = "Read a snapshot of StarRocks, made by snapshot --starrocks, instead of asking StarRocks.",
     .take = [](CommandLine& line, Word word) { line.against = word; }},
    {.names = "--allow",
     .help = "Enable statements that are otherwise only shown as comments; several words with commas.",
     .take = [](CommandLine& line, Word word) { line.allowed.insert(parse_allow(word).value()); },
     .words = {"drop-column", "drop-partition", "rebuild", "reload"}, .repeated = true, .list = true},
    {.names = "--strict",
     .help = "Also count what only StarRocks has, the order of columns, and properties that the conf does not name.",
     .take = [](CommandLine& line, Word) { line.strict = true; }},
    {.names = "--buckets", .help = "Also count numbers of buckets that the conf does not choose.",
     .take = [](CommandLine& line, Word) { line.buckets = true; }},
    {.names = "--write",
     .help = "Also write the statements to starrocks-alter.N.sql for each rule, and .all.sql for all rules.",
     .take = [](CommandLine& line, Word) { line.write = true; }},
    {.names = "--output-dir", .value = "DIR", .help = "Folder for these files, instead of output_dir in the conf.",
     .take = [](CommandLine& line, Word word) { line.output_dir = word; }, .needs = "--write"},
    {.names = "--dry-run", .help = "Write nothing; print what would change in the folder.",
     .take = [](CommandLine& line, Word) { line.dry_run = true; }, .needs = "--write"},
    {.names = "--force", .help = "Replace files of another conf.",
     .take = [](CommandLine& line, Word) { line.force = true; }, .needs = "--write"},
    {.names = "--exit-code", .help = "Exit with 1 when StarRocks differs.",
     .take = [](CommandLine& line, Word) { line.exit_code = true; }},
};

constexpr CommandOption kApply[] = {
    {.names = "table", .value = "DB.TABLE ...",
     .help = "Only these tables (their names in MySQL or in StarRocks). Default: all.",
     .take = [](CommandLine& line, Word word) { line.only.push_back(word); }, .repeated = true},
    {.names = "--only", .value = "DB.TABLE", .help = "The same for one table; may be repeated.",
     .take = [](CommandLine& line, Word word) { line.only.push_back(word); }, .repeated = true},
    {.names = "--yes", .help = "Carry out the plan without a question.",
     .take = [](CommandLine& line, Word) { line.yes = true; }},
    {.names = "--dry-run", .help = "Only print the plan; exit with 1 when something is to be done.",
     .take = [](CommandLine& line, Word) { line.dry_run = true; }, .excludes = {"--yes"}},
    {.names = "--allow", .help = "Enable statements that are otherwise only shown; several words with commas.",
     .take = [](CommandLine& line, Word word) { line.allowed.insert(parse_allow(word).value()); },
     .words = {"drop-column", "drop-partition", "rebuild", "reload"}, .repeated = true, .list = true},
    {.names = "--strict",
     .help = "Also change what only StarRocks has, the order of columns, and properties that the conf does not name.",
     .take = [](CommandLine& line, Word) { line.strict = true; }},
    {.names = "--buckets", .help = "Also change numbers of buckets that the conf does not choose.",
     .take = [](CommandLine& line, Word) { line.buckets = true; }},
    {.names = "--jobs", .value = "N", .help = "Let StarRocks rewrite at most N tables at a time. Default: 8.",
     .take = [](CommandLine& line, Word word) { line.jobs = std::stoul(word); }},
    {.names = "--json", .help = "Print what happens to stdout, one JSON object per line; never asks (docs/apply.md).",
     .take = [](CommandLine& line, Word) { line.apply_json = true; }},
    {.names = "--against", .value = "FILE", .help = "", .take = [](CommandLine&, Word) {},
     .refused = "apply changes a StarRocks, so it cannot work on a file: --against does not apply; use diff --against"},
};

constexpr CommandOption kHelp[] = {
    {.names = "word", .value = "CODE|COMMAND", .help = "For example T021 or init. Default: the tool.",
     .take = [](CommandLine& line, Word word) { line.help_on = word; }},
};

constexpr CommandRow kCommands[] = {
    {Command::kGenerate, "",
     "Reads a conf file and the tables of a MySQL or MariaDB server. Writes the SQL that creates the\n"
      "tables in StarRocks and the Flink SQL that keeps them in sync.\n", kTool},
    {Command::kInit, "init", "Write a conf with a rule for each database of a server.", kInit},
    {Command::kExplain, "explain", "Print how each table is converted and why; write no files.", kExplain},
    {Command::kAssess, "assess", "Print a grade for each table, and what to decide before you migrate.", kAssess},
    {Command::kCheck, "check", "Check whether the servers are ready for the files, and print fixes.",
     kCheck},
    {Command::kDiff, "diff", "Print what differs in StarRocks, and the statements that change it.", kDiff},
    {Command::kApply, "apply", "Carry out on StarRocks what diff prints; asks first.", kApply},
    {Command::kSnapshot, "snapshot", "Save the schema of the rules' databases, or the tables of StarRocks.",
     kSnapshot},
    {Command::kHelp, "help", "Explain the code of a finding, or a command.", kHelp},
};
// clang-format on

}  // namespace

std::span<const CommandRow> all_commands() { return kCommands; }

std::string value_name(const CommandOption& option) {
  if (!option.value.empty()) return std::string{option.value};
  std::string out;
  for (const auto word : option.words) {
    if (!word.empty()) out.append(out.empty() ? "" : "|").append(word);
  }
  return out;
}

}  // namespace smt::cli
