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
  added->footer("Options of the tool, such as -c FILE, may stand behind it, too.");
  added->fallthrough();
  added->callback([&line, command] { line.command = command; });
  return *added;
}

void add_init(CLI::App& app, CommandLine& line) {
  auto& init = add_command(app, line, "init", Command::kInit, "Write a conf with the databases of a server.");
  init.add_option(
          "--from", line.from,
          "The server: mysql://user@host:3306/db?socket=/path&ssl_mode=required, the most of which may be\n"
          "missing. Default: what ~/.my.cnf tells, else 127.0.0.1. Without a password in it: MYSQL_PASSWORD of\n"
          "the environment, that of ~/.my.cnf unless it names another user, MYSQL_PWD, or asked at the terminal.")
      ->type_name("URL");
  init.add_flag("--force", line.force, "Replace a conf that is there.");
  init.add_flag("--print", line.print, "Print the conf to stdout; write no file.");
}

void add_explain(CLI::App& app, CommandLine& line) {
  auto& explain = add_command(app, line, "explain", Command::kExplain,
                              "Print why each table becomes what it becomes; write no file.");
  explain.add_option("table", line.only, "Only these (their names in MySQL or in StarRocks). Default: all.")
      ->type_name("DB.TABLE ...");
  explain.add_option("--format", line.explain_format, "How. Default: text. json: one object a line.")
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
                             "Print a grade for each table, and what to know and decide before the move.");
  const std::map<std::string, ReportFormat> formats{
      {"text", ReportFormat::kText}, {"json", ReportFormat::kJson}, {"html", ReportFormat::kHtml}};
  assess.add_option("--format", line.report_format, "How. Default: text. html: one file for a browser.")
      ->type_name("text|json|html")
      ->transform(CLI::Transformer(formats).description(""));
  assess.add_option("-o,--output", line.report_to, "The file. Default: -, which is stdout.")->type_name("FILE");
  assess.add_flag("--force", line.force, "Overwrite a file that is no report of this tool.");
  assess.add_flag("--probe", line.probe, "Look at the data, too, where the schema cannot tell (docs/probe.md).");
  assess.add_flag("--all", line.all, "Of text: every table with its findings, not only the worst.");
  assess
      .add_option_function<std::string>(
          "--fail-on", [&line](const std::string& word) { line.fail_on = fail_on(word); },
          "Exit with 1 on a finding that is not accepted and is so severe, or a table of such a grade or worse.")
      ->type_name("warning|error|B|C|D")
      ->check(one_of({"warning", "error", "B", "C", "D"}));
  assess
      .add_option_function<std::string>(
          "--lang",
          [&line](const std::string& word) { line.language = word == "zh" ? Language::kChinese : Language::kEnglish; },
          "Language of html. Default: en.")
      ->type_name("en|zh")
      ->check(one_of({"en", "zh"}));
}

void add_check(CLI::App& app, CommandLine& line) {
  auto& check = add_command(app, line, "check", Command::kCheck,
                            "Ask the servers whether they are ready for the files; print what mends what is not.");
  check.add_option("--format", line.check_format, "How. Default: text. json: one object.")
      ->type_name("text|json")
      ->check(one_of({"text", "json"}));
}

void add_snapshot(CLI::App& app, CommandLine& line) {
  auto& snapshot = add_command(app, line, "snapshot", Command::kSnapshot,
                               "Save what the server tells of the rules' databases, for --from-snapshot.");
  snapshot.add_option("-o,--output", line.snapshot_to, "The file; gzipped when its name ends in .gz. -: to stdout.")
      ->type_name("FILE")
      ->required();
  snapshot.add_flag("--force", line.force, "Overwrite a file that is no snapshot of this tool.");
}

void add_help(CLI::App& app, CommandLine& line) {
  auto& help = add_command(app, line, "help", Command::kHelp, "Explain a code that findings have, or a command.");
  help.add_option("word", line.help_on, "As T021, or as init. Default: the tool.")->type_name("CODE|COMMAND");
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
