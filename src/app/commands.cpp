#include "app/commands.hpp"

#include <map>
#include <memory>

#include "app/one_of.hpp"
#include "app/plain_formatter.hpp"

namespace smt {
namespace {

/// A command, whose options stand behind its name; those of the tool may stand there, too.
CLI::App& add_command(CLI::App& app, CommandLine& line, const char* name, Command command, const char* what) {
  auto* added = app.add_subcommand(name, what);
  added->formatter(std::make_shared<PlainFormatter>());
  added->get_formatter()->column_width(29);
  added->footer("Options of the tool, such as -c FILE, may also come after the command.");
  added->fallthrough();
  added->callback([&line, command] { line.command = command; });
  return *added;
}

void add_init(CLI::App& app, CommandLine& line) {
  auto& init =
      add_command(app, line, "init", Command::kInit, "Write a conf with a rule for each database of a server.");
  init.add_option(
          "--from", line.from,
          "The server: mysql://user@host:3306/db?socket=/path&ssl_mode=required; most parts are optional.\nDefault: "
          "the server in ~/.my.cnf, else 127.0.0.1. The password comes from the URL, MYSQL_PASSWORD,\n~/.my.cnf "
          "(unless it names another user) or MYSQL_PWD; else the tool asks for it at the terminal.")
      ->type_name("URL");
  init.add_flag("--force", line.force, "Replace an existing conf.");
  init.add_flag("--print", line.print, "Print the conf to stdout; write no files.");
}

void add_explain(CLI::App& app, CommandLine& line) {
  auto& explain = add_command(app, line, "explain", Command::kExplain,
                              "Print how each table is converted and why; write no files.");
  explain.add_option("table", line.only, "Only these tables (their names in MySQL or in StarRocks). Default: all.")
      ->type_name("DB.TABLE ...");
  explain.add_option("--format", line.explain_format, "Output format. Default: text. json: one object per line.")
      ->type_name("text|json")
      ->check(one_of({"text", "json"}));
}

/// warning, error, or the worst grade that is not to be: B, C or D.
FailOn fail_on(const std::string& word) {
  if (word == "warning") return {Severity::kWarning, std::nullopt};
  if (word == "error") return {Severity::kError, std::nullopt};
  return {std::nullopt, static_cast<Grade>(word.front() - 'A')};
}

void add_assess(CLI::App& app, CommandLine& line) {
  auto& assess = add_command(app, line, "assess", Command::kAssess,
                             "Print a grade for each table, and what to know and decide before you migrate.");
  const std::map<std::string, ReportFormat> formats{
      {"text", ReportFormat::kText}, {"json", ReportFormat::kJson}, {"html", ReportFormat::kHtml}};
  assess.add_option("--format", line.report_format, "Output format. Default: text. html: one file for a browser.")
      ->type_name("text|json|html")
      ->transform(CLI::Transformer(formats).description(""));
  assess.add_option("-o,--output", line.report_to, "Output file. Default: -, which is stdout.")->type_name("FILE");
  assess.add_flag("--force", line.force, "Overwrite a file that is not a report of this tool.");
  assess.add_flag("--probe", line.probe, "Also read data where the schema does not decide (docs/probe.md).");
  assess.add_flag("--all", line.all, "With text: every table with its findings, not only the worst.");
  assess
      .add_option_function<std::string>(
          "--fail-on", [&line](const std::string& word) { line.fail_on = fail_on(word); },
          "Exit with 1 if a finding that is not accepted has this severity or a higher one, or a table has this grade "
          "or a worse one.")
      ->type_name("warning|error|B|C|D")
      ->check(one_of({"warning", "error", "B", "C", "D"}));
  assess
      .add_option_function<std::string>(
          "--lang",
          [&line](const std::string& word) { line.language = word == "zh" ? Language::kChinese : Language::kEnglish; },
          "Language of the html report. Default: en.")
      ->type_name("en|zh")
      ->check(one_of({"en", "zh"}));
}

void add_check(CLI::App& app, CommandLine& line) {
  auto& check =
      add_command(app, line, "check", Command::kCheck,
                  "Check whether the servers are ready for the files; print a fix for each check that fails.");
  check.add_option("--format", line.check_format, "Output format. Default: text. json: one object.")
      ->type_name("text|json")
      ->check(one_of({"text", "json"}));
}

void add_snapshot(CLI::App& app, CommandLine& line) {
  auto& snapshot = add_command(app, line, "snapshot", Command::kSnapshot,
                               "Save the schema of the rules' databases, for --from-snapshot.");
  snapshot.add_option("-o,--output", line.snapshot_to, "Output file, compressed if its name ends in .gz; - is stdout.")
      ->type_name("FILE")
      ->required();
  snapshot.add_flag("--force", line.force, "Overwrite a file that is not a snapshot of this tool.");
}

void add_help(CLI::App& app, CommandLine& line) {
  auto& help = add_command(app, line, "help", Command::kHelp, "Explain the code of a finding, or a command.");
  help.add_option("word", line.help_on, "For example T021 or init. Default: the tool.")->type_name("CODE|COMMAND");
}

}  // namespace

void add_commands(CLI::App& app, CommandLine& line) {
  app.require_subcommand(0, 1);
  add_init(app, line);
  add_explain(app, line);
  add_assess(app, line);
  add_check(app, line);
  add_snapshot(app, line);
  add_help(app, line);
}

}  // namespace smt
