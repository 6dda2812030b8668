#include "app/commands.hpp"

#include <algorithm>

namespace smt {
namespace {

using Word = const std::string&;

/// warning, error, or the worst grade that is not to be: B, C or D.
FailOn fail_on(Word word) {
  if (word == "warning") return {Severity::kWarning, std::nullopt};
  if (word == "error") return {Severity::kError, std::nullopt};
  return {std::nullopt, static_cast<Grade>(word.front() - 'A')};
}

ReportFormat report_format(Word word) {
  if (word == "json") return ReportFormat::kJson;
  return word == "html" ? ReportFormat::kHtml : ReportFormat::kText;
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
    {.names = "-h,--help", .help = "Print this help, and end.", .take = nullptr},
    {.names = "--version", .help = "Print the version, and end.", .take = nullptr},

    {.names = "-c,--conf", .value = "FILE",
     .help = "Conf file. Default: conf/config_prod.conf here, else beside the executable.",
     .take = [](CommandLine& line, Word word) { line.conf = word; }},
    {.names = "--from-snapshot", .value = "FILE",
     .help = "Read a snapshot, which the command of that name makes, instead of a server.",
     .take = [](CommandLine& line, Word word) { line.snapshot = word; }, .serves = Serves::kSaved},
    {.names = "--from-dump", .value = "FILE|FOLDER|-",
     .help = "Read a dump (mysqldump, mydumper, .sql files), by a private server; - is stdin.",
     .take = [](CommandLine& line, Word word) { line.from_dump = word; },
     .excludes = {"--from-snapshot"}, .serves = Serves::kSaved},
    {.names = "--database", .value = "NAME",
     .help = "With --from-dump: the database of tables for which no statement names one.",
     .take = [](CommandLine& line, Word word) { line.database = word; }, .needs = "--from-dump"},
    {.names = "--only", .value = "DB.TABLE",
     .help = "Write files of this table alone (its name in MySQL or in StarRocks); may be repeated.",
     .take = [](CommandLine& line, Word word) { line.only.push_back(word); },
     .serves = Serves::kTargets, .repeated = true},

    {.names = "--output-dir", .value = "DIR", .help = "Folder of the files, instead of output_dir of the conf.",
     .take = [](CommandLine& line, Word word) { line.output_dir = word; }, .serves = Serves::kFiles},
    {.names = "--stdout", .help = "Print the SQL of all rules to stdout; write no file.",
     .take = [](CommandLine& line, Word word) { line.to_stdout = word; },
     .words = {"starrocks", "flink"}, .serves = Serves::kFiles},
    {.names = "--dry-run", .help = "Write nothing; print what would change in the folder.",
     .take = [](CommandLine& line, Word) { line.dry_run = true; },
     .excludes = {"--stdout"}, .serves = Serves::kFiles},
    {.names = "--exit-code", .help = "With --dry-run: exit with 1 when something would change.",
     .take = [](CommandLine& line, Word) { line.exit_code = true; }, .needs = "--dry-run"},
    {.names = "--force", .help = "Take over files in the folder that another conf wrote.",
     .take = [](CommandLine& line, Word) { line.force = true; }, .excludes = {"--stdout"}},
    {.names = "--prune", .help = "Remove files of rules that wrote nothing in this run, too.",
     .take = [](CommandLine& line, Word) { line.prune = true; },
     .excludes = {"--stdout"}, .serves = Serves::kFiles},
    {.names = "--findings", .help = "Print the findings to stdout, one JSON object a line.",
     .take = [](CommandLine& line, Word) { line.findings_json = true; },
     .words = {"json"}, .excludes = {"--stdout"}, .serves = Serves::kFiles},
    {.names = "--json", .help = "Print what the run did to stdout, as one JSON object (docs/json.md).",
     .take = [](CommandLine& line, Word) { line.json = true; },
     .excludes = {"--stdout", "--findings"}, .serves = Serves::kFiles},
    {.names = "--print-types", .help = "Print what each MySQL type becomes, and end.",
     .take = [](CommandLine& line, Word) { line.print_types = true; },
     .excludes = {"--json"}, .serves = Serves::kFiles},
    {.names = "--format", .help = "With --print-types: how. Default: text.",
     .take = [](CommandLine& line, Word word) { line.types_format = word; },
     .words = {"text", "markdown", "json"}, .needs = "--print-types"},

    {.names = "-q,--quiet", .help = "Print errors only.",
     .take = [](CommandLine& line, Word) { line.verbosity = Verbosity::kQuiet; }},
    {.names = "-v,--verbose", .help = "Print every finding, not only its kind.",
     .take = [](CommandLine& line, Word) { line.verbosity = Verbosity::kVerbose; }, .excludes = {"--quiet"}},
    {.names = "--timings", .help = "Print what each stage of the run took, to stderr.",
     .take = [](CommandLine& line, Word) { line.timings = true; }, .excludes = {"--quiet"}},
    {.names = "--log", .value = "FILE|-",
     .help = "Append to a log what the run does: stages, statements, times. - is stderr. Default: SMT_LOG.",
     .take = [](CommandLine& line, Word word) { line.log = word; }},
    {.names = "--log-level", .help = "How much the log holds. Default: debug. trace: whole statements.",
     .take = [](CommandLine& line, Word word) { line.log_level = log_level(word); },
     .words = {"info", "debug", "trace"}},
    {.names = "--color", .help = "Colour the findings.",
     .take = [](CommandLine& line, Word word) { line.color = color_mode(word); }, .words = {"auto", "always", "never"}},
};

constexpr CommandOption kInit[] = {
    {.names = "--from", .value = "URL",
     .help = "The server: mysql://user@host:3306/db?socket=/path&ssl_mode=required, the most of which may be\n"
             "missing. Default: what ~/.my.cnf tells, else 127.0.0.1. Without a password in it: MYSQL_PASSWORD of\n"
             "the environment, that of ~/.my.cnf unless it names another user, MYSQL_PWD, or asked at the terminal.",
     .take = [](CommandLine& line, Word word) { line.from = word; }},
    {.names = "--force", .help = "Replace a conf that is there.",
     .take = [](CommandLine& line, Word) { line.force = true; }},
    {.names = "--print", .help = "Print the conf to stdout; write no file.",
     .take = [](CommandLine& line, Word) { line.print = true; }},
};

constexpr CommandOption kExplain[] = {
    {.names = "table", .value = "DB.TABLE ...",
     .help = "Only these (their names in MySQL or in StarRocks). Default: all.",
     .take = [](CommandLine& line, Word word) { line.only.push_back(word); }, .repeated = true},
    {.names = "--format", .help = "How. Default: text. json: one object a line.",
     .take = [](CommandLine& line, Word word) { line.explain_format = word; }, .words = {"text", "json"}},
};

constexpr CommandOption kAssess[] = {
    {.names = "--format", .help = "How. Default: text. html: one file for a browser.",
     .take = [](CommandLine& line, Word word) { line.report_format = report_format(word); },
     .words = {"text", "json", "html"}},
    {.names = "-o,--output", .value = "FILE", .help = "The file. Default: -, which is stdout.",
     .take = [](CommandLine& line, Word word) { line.report_to = word; }},
    {.names = "--force", .help = "Overwrite a file that is no report of this tool.",
     .take = [](CommandLine& line, Word) { line.force = true; }},
    {.names = "--probe", .help = "Look at the data, too, where the schema cannot tell (docs/probe.md).",
     .take = [](CommandLine& line, Word) { line.probe = true; }},
    {.names = "--all", .help = "Of text: every table with its findings, not only the worst.",
     .take = [](CommandLine& line, Word) { line.all = true; }},
    {.names = "--fail-on",
     .help = "Exit with 1 on a finding that is not accepted and is so severe, or a table of such a grade or worse.",
     .take = [](CommandLine& line, Word word) { line.fail_on = fail_on(word); },
     .words = {"warning", "error", "B", "C", "D"}},
    {.names = "--lang", .help = "Language of html. Default: en.",
     .take = [](CommandLine& line, Word word) {
       line.language = word == "zh" ? Language::kChinese : Language::kEnglish;
     },
     .words = {"en", "zh"}},
};

constexpr CommandOption kCheck[] = {
    {.names = "--format", .help = "How. Default: text. json: one object.",
     .take = [](CommandLine& line, Word word) { line.check_format = word; }, .words = {"text", "json"}},
};

constexpr CommandOption kSnapshot[] = {
    {.names = "-o,--output", .value = "FILE", .help = "The file; gzipped when its name ends in .gz. -: to stdout.",
     .take = [](CommandLine& line, Word word) { line.snapshot_to = word; }, .required = true},
    {.names = "--force", .help = "Overwrite a file that is no snapshot of this tool.",
     .take = [](CommandLine& line, Word) { line.force = true; }},
};

constexpr CommandOption kHelp[] = {
    {.names = "word", .value = "CODE|COMMAND", .help = "As T021, or as init. Default: the tool.",
     .take = [](CommandLine& line, Word word) { line.help_on = word; }},
};

constexpr CommandRow kCommands[] = {
    {Command::kGenerate, "",
     "Reads a conf file and the tables of a MySQL or MariaDB server; writes the SQL that creates them in StarRocks\n"
     "and the Flink SQL that keeps them in sync.\n", kTool},
    {Command::kInit, "init", "Write a conf with the databases of a server.", kInit},
    {Command::kExplain, "explain", "Print why each table becomes what it becomes; write no file.", kExplain},
    {Command::kAssess, "assess", "Print a grade for each table, and what to know and decide before the move.", kAssess},
    {Command::kCheck, "check", "Ask the servers whether they are ready for the files; print what mends what is not.",
     kCheck},
    {Command::kSnapshot, "snapshot", "Save what the server tells of the rules' databases, for --from-snapshot.",
     kSnapshot},
    {Command::kHelp, "help", "Explain a code that findings have, or a command.", kHelp},
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

}  // namespace smt
