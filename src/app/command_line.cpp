#include "app/command_line.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <memory>

#include "app/help.hpp"
#include "smt/diagnostic.hpp"

namespace smt {
namespace {

constexpr const char* kDescription =
    "Reads a conf file and the tables of a MySQL or MariaDB server; writes the SQL that creates them in StarRocks\n"
    "and the Flink SQL that keeps them in sync.\n";

constexpr const char* kFooter =
    "Files: starrocks-create.N.sql and flink-create.N.sql for each [table-rule.N], and .all.sql for all of them. "
    "Load:\n"
    "  mysql -h FE_HOST -P 9030 -u root < result/starrocks-create.all.sql\n"
    "  sql-client.sh -f result/flink-create.all.sql\n"
    "With 'loader = cdc-yaml' in [flink], flink-cdc.N.yaml for flink-cdc.sh too.\n\n"
    "Exit codes:\n"
    "  0   done\n"
    "  1   done, but something was left out (each is an error above), a check failed, or --exit-code found a change\n"
    "  2   the command line or the conf is wrong, or no table matches\n"
    "  3   the server, the network or the disk failed\n"
    "  70  a bug in the tool";

/// "-c,--conf FILE": CLI11 would append every exclusion and requirement, which its error says when it matters.
class PlainFormatter : public CLI::Formatter {
 public:
  std::string make_option_opts(const CLI::Option* option) const override {
    const auto type = option->get_type_name();
    return type.empty() ? "" : " " + type.substr(0, type.find(':'));
  }
};

void add_input(CLI::App& app, CommandLine& line) {
  app.add_option("-c,--conf", line.conf, "Conf file. Default: conf/config_prod.conf here, else beside the executable.")
      ->type_name("FILE");
  app.add_option("--from-snapshot", line.snapshot,
                 "Read a snapshot, which the command of that name makes, instead of a server.")
      ->type_name("FILE");
  app.add_option("--from-dump", line.from_dump,
                 "Read a dump of 'mysqldump --no-data' or mydumper, by a private server; - is stdin.")
      ->type_name("FILE|FOLDER|-")
      ->excludes(app.get_option("--from-snapshot"));
  app.add_option("--only", line.only, "Write only this table (its name in MySQL or in StarRocks); may be repeated.")
      ->type_name("DB.TABLE");
}

void add_output(CLI::App& app, CommandLine& line) {
  app.add_option("--output-dir", line.output_dir, "Folder of the files, instead of output_dir of the conf.")
      ->type_name("DIR");
  auto* to_stdout = app.add_option("--stdout", line.to_stdout, "Print the SQL of all rules to stdout; write no file.")
                        ->type_name("starrocks|flink")
                        ->check(CLI::IsMember({"starrocks", "flink"}));
  auto* dry_run = app.add_flag("--dry-run", line.dry_run, "Write nothing; print what would change in the folder.")
                      ->excludes(to_stdout);
  app.add_flag("--exit-code", line.exit_code, "With --dry-run: exit with 1 when something would change.")
      ->needs(dry_run);
  app.add_option_function<std::string>(
         "--findings", [&line](const std::string&) { line.findings_json = true; },
         "Print the findings to stdout, one JSON object a line.")
      ->type_name("json")
      ->check(CLI::IsMember({"json"}))
      ->excludes(to_stdout);
  auto* types = app.add_flag("--print-types", line.print_types, "Print what each MySQL type becomes, and end.");
  app.add_option("--format", line.types_format, "With --print-types: how. Default: text.")
      ->type_name("text|markdown|json")
      ->check(CLI::IsMember({"text", "markdown", "json"}))
      ->needs(types);
}

void add_messages(CLI::App& app, CommandLine& line) {
  auto* quiet = app.add_flag_callback(
      "-q,--quiet", [&line] { line.verbosity = Verbosity::kQuiet; }, "Print errors only.");
  app.add_flag_callback(
         "-v,--verbose", [&line] { line.verbosity = Verbosity::kVerbose; }, "Print every finding, not only its kind.")
      ->excludes(quiet);
  app.add_flag("--timings", line.timings, "Print what each stage of the run took, to stderr.")->excludes(quiet);
  const std::map<std::string, ColorMode> colors{
      {"auto", ColorMode::kAuto}, {"always", ColorMode::kAlways}, {"never", ColorMode::kNever}};
  app.add_option("--color", line.color, "Colour the findings.")
      ->type_name("auto|always|never")
      ->transform(CLI::Transformer(colors).description(""));
}

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

void add_commands(CLI::App& app, CommandLine& line) {
  app.require_subcommand(0, 1);
  auto& init = add_command(app, line, "init", Command::kInit, "Write a conf with the databases of a server.");
  init.add_option(
          "--from", line.from,
          "The server: mysql://user@host:3306/db?socket=/path&ssl_mode=required, the most of which may be\n"
          "missing. Default: what ~/.my.cnf tells, else 127.0.0.1. Without a password in it: MYSQL_PASSWORD of\n"
          "the environment, that of ~/.my.cnf unless it names another user, MYSQL_PWD, or asked at the terminal.")
      ->type_name("URL");
  init.add_flag("--force", line.force, "Replace a conf that is there.");
  init.add_flag("--print", line.print, "Print the conf to stdout; write no file.");
  auto& explain = add_command(app, line, "explain", Command::kExplain,
                              "Print why each table becomes what it becomes; write no file.");
  explain.add_option("table", line.only, "Only these (their names in MySQL or in StarRocks). Default: all.")
      ->type_name("DB.TABLE ...");
  explain.add_option("--format", line.explain_format, "How. Default: text. json: one object a line.")
      ->type_name("text|json")
      ->check(CLI::IsMember({"text", "json"}));
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
  assess.add_flag("--probe", line.probe, "Look at the data, too, where the schema cannot tell (docs/probe.md).");
  assess.add_flag("--all", line.all, "Of text: every table with its findings, not only the worst.");
  assess
      .add_option_function<std::string>(
          "--fail-on", [&line](const std::string& word) { line.fail_on = fail_on(word); },
          "Exit with 1 on a finding that is not accepted and is so severe, or a table of such a grade or worse.")
      ->type_name("warning|error|B|C|D")
      ->check(CLI::IsMember({"warning", "error", "B", "C", "D"}));
  assess
      .add_option_function<std::string>(
          "--lang",
          [&line](const std::string& word) { line.language = word == "zh" ? Language::kChinese : Language::kEnglish; },
          "Language of html. Default: en.")
      ->type_name("en|zh")
      ->check(CLI::IsMember({"en", "zh"}));
}

void add_check(CLI::App& app, CommandLine& line) {
  auto& check = add_command(app, line, "check", Command::kCheck,
                            "Ask the servers whether they are ready for the files; print what mends what is not.");
  check.add_option("--format", line.check_format, "How. Default: text. json: one object.")
      ->type_name("text|json")
      ->check(CLI::IsMember({"text", "json"}));
}

void add_snapshot(CLI::App& app, CommandLine& line) {
  auto& snapshot = add_command(app, line, "snapshot", Command::kSnapshot,
                               "Save what the server tells of the rules' databases, for --from-snapshot.");
  snapshot.add_option("-o,--output", line.snapshot_to, "The file; gzipped when its name ends in .gz. -: to stdout.")
      ->type_name("FILE")
      ->required();
}

void add_help(CLI::App& app, CommandLine& line) {
  auto& help = add_command(app, line, "help", Command::kHelp, "Explain a code that findings have, or a command.");
  help.add_option("word", line.help_on, "As T021, or as init. Default: the tool.")->type_name("CODE|COMMAND");
}

std::vector<std::string> names_of_commands(const CLI::App& app) {
  std::vector<std::string> names;
  for (const auto* command : app.get_subcommands({})) names.push_back(command->get_name());
  return names;
}

/// The first option that the command has no use for, as it writes no SQL; "" when there is none.
std::string idle_with_command(const CLI::App& app, Command command) {
  for (const auto* name : {"--output-dir", "--stdout", "--dry-run", "--findings", "--print-types"}) {
    if (app.get_option(name)->count() > 0) return name;
  }
  return command != Command::kAssess && app.get_option("--only")->count() > 0 ? "--only" : "";
}

/// What is wrong with options beside a command; "" for nothing.
std::string wrong_beside_command(const CLI::App& app, const CommandLine& line) {
  const auto name = app.get_subcommands().front()->get_name();
  if (const auto idle = idle_with_command(app, line.command); !idle.empty())
    return name + " writes no SQL files: " + idle + " has no meaning there";
  if (line.command != Command::kInit && line.command != Command::kCheck) return "";
  const std::string asks = line.command == Command::kInit ? "init asks a server: " : "check asks the servers: ";
  if (line.snapshot) return asks + "--from-snapshot has no meaning there";
  return line.from_dump ? asks + "--from-dump has no meaning there" : "";
}

/// "unknown argument '--onyl'; did you mean '--only'?": CLI11 lists all that it did not take, in no order.
std::string unknown_argument(const CLI::App& app) {
  const auto rest = app.remaining();
  const auto option = std::find_if(rest.begin(), rest.end(), [](const auto& word) { return word.starts_with("-"); });
  const auto& word = option == rest.end() ? rest.front() : *option;
  std::vector<std::string> names;
  for (const auto* known : app.get_options()) {
    for (const auto& name : known->get_lnames()) names.push_back("--" + name);
  }
  if (word.find("://") != std::string::npos)
    return "unknown argument with a URL; write --from URL";  // with a password?
  const auto near = nearest(word, {names.begin(), names.end()});
  return "unknown argument '" + word + "'" + (near.empty() ? "" : "; did you mean '" + near + "'?");
}

}  // namespace

ParsedCommandLine parse_command_line(const std::vector<std::string>& arguments) {
  CommandLine line;
  CLI::App app{kDescription, "starrocks-migrate-tool"};
  app.footer(kFooter);
  app.formatter(std::make_shared<PlainFormatter>());
  app.get_formatter()->column_width(29);
  app.set_help_flag("-h,--help", "Print this help, and end.");
  app.set_version_flag("--version", std::string{"starrocks-migrate-tool "} + SMT_VERSION,
                       "Print the version, and end.");
  add_input(app, line);
  add_output(app, line);
  add_messages(app, line);
  add_commands(app, line);
  add_assess(app, line);
  add_check(app, line);
  add_snapshot(app, line);
  add_help(app, line);
  auto reversed = arguments;  // CLI11 takes its arguments from the back
  std::reverse(reversed.begin(), reversed.end());
  try {
    app.parse(reversed);
  } catch (const CLI::CallForHelp&) {
    return {std::nullopt, app.help(), ""};
  } catch (const CLI::CallForVersion& version) {
    return {std::nullopt, std::string{version.what()} + "\n", ""};
  } catch (const CLI::ExtrasError&) {
    return {std::nullopt, "", unknown_argument(app)};
  } catch (const CLI::ParseError& error) {
    return {std::nullopt, "", error.what()};
  }
  if (line.command != Command::kGenerate) {
    if (auto wrong = wrong_beside_command(app, line); !wrong.empty()) return {std::nullopt, "", std::move(wrong)};
  }
  return line.command == Command::kHelp ? help_on(line.help_on, names_of_commands(app))
                                        : ParsedCommandLine{line, "", ""};
}

}  // namespace smt
