#include "app/command_line.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <memory>

#include "app/commands.hpp"
#include "app/help.hpp"
#include "app/one_of.hpp"
#include "app/plain_formatter.hpp"
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
    "  1   done, but something was left out (each is an error above), or a gate failed: check, --fail-on, --exit-code\n"
    "  2   the command line or the conf is wrong, or no table matches\n"
    "  3   the server, the network or the disk failed\n"
    "  70  a bug in the tool";

void add_input(CLI::App& app, CommandLine& line) {
  app.add_option("-c,--conf", line.conf, "Conf file. Default: conf/config_prod.conf here, else beside the executable.")
      ->type_name("FILE");
  app.add_option("--from-snapshot", line.snapshot,
                 "Read a snapshot, which the command of that name makes, instead of a server.")
      ->type_name("FILE");
  app.add_option("--from-dump", line.from_dump,
                 "Read a dump (mysqldump, mydumper, .sql files), by a private server; - is stdin.")
      ->type_name("FILE|FOLDER|-")
      ->excludes(app.get_option("--from-snapshot"));
  app.add_option("--database", line.database,
                 "With --from-dump: the database of tables for which no statement names one.")
      ->type_name("NAME")
      ->needs(app.get_option("--from-dump"));
  app.add_option("--only", line.only,
                 "Write files of this table alone (its name in MySQL or in StarRocks); may be repeated.\n"
                 "They do not replace files with other tables: give --output-dir, too.")
      ->type_name("DB.TABLE");
}

void add_output(CLI::App& app, CommandLine& line) {
  app.add_option("--output-dir", line.output_dir, "Folder of the files, instead of output_dir of the conf.")
      ->type_name("DIR");
  auto* to_stdout = app.add_option("--stdout", line.to_stdout, "Print the SQL of all rules to stdout; write no file.")
                        ->type_name("starrocks|flink")
                        ->check(one_of({"starrocks", "flink"}));
  auto* dry_run = app.add_flag("--dry-run", line.dry_run, "Write nothing; print what would change in the folder.")
                      ->excludes(to_stdout);
  app.add_flag("--exit-code", line.exit_code, "With --dry-run: exit with 1 when something would change.")
      ->needs(dry_run);
  app.add_flag("--force", line.force, "Replace files of another conf, and files with more tables than --only names.")
      ->excludes(to_stdout);
  app.add_flag("--prune", line.prune, "Remove files of rules that wrote nothing in this run, too.")
      ->excludes(to_stdout);
  app.add_option_function<std::string>(
         "--findings", [&line](const std::string&) { line.findings_json = true; },
         "Print the findings to stdout, one JSON object a line.")
      ->type_name("json")
      ->check(one_of({"json"}))
      ->excludes(to_stdout);
  auto* types = app.add_flag("--print-types", line.print_types, "Print what each MySQL type becomes, and end.");
  app.add_option("--format", line.types_format, "With --print-types: how. Default: text.")
      ->type_name("text|markdown|json")
      ->check(one_of({"text", "markdown", "json"}))
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

std::vector<std::string> names_of_commands(const CLI::App& app) {
  std::vector<std::string> names;
  for (const auto* command : app.get_subcommands({})) names.push_back(command->get_name());
  return names;
}

/// The first option that the command has no use for, as it writes no SQL; "" when there is none.
std::string idle_with_command(const CLI::App& app, Command command) {
  for (const auto* name : {"--output-dir", "--stdout", "--dry-run", "--findings", "--prune", "--print-types"}) {
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

/// "--conf needs a value: FILE" of "--conf: 1 required FILE missing"; other words as they are.
std::string lacks_value(std::string_view words) {
  constexpr std::string_view kBefore = ": 1 required ", kBehind = " missing";
  const auto at = words.find(kBefore);
  if (at == std::string_view::npos || !words.ends_with(kBehind)) return std::string{words};
  auto value = words.substr(at + kBefore.size());
  value.remove_suffix(kBehind.size());
  return std::string{words.substr(0, at)} + " needs a value: " + std::string{value};
}

/// "unknown argument '--onyl'; did you mean '--only'?": CLI11 lists all that it did not take, in no order.
std::string unknown_argument(const CLI::App& app) {
  const auto rest = app.remaining();
  const auto option = std::find_if(rest.begin(), rest.end(), [](const auto& word) { return word.starts_with("-"); });
  const auto& word = option == rest.end() ? rest.front() : *option;
  std::vector<std::string> names;
  const auto add_options = [&names](const CLI::App& of) {
    for (const auto* known : of.get_options()) {
      for (const auto& name : known->get_lnames()) names.push_back("--" + name);
    }
  };
  add_options(app);
  for (const auto* command : app.get_subcommands()) add_options(*command);
  if (!word.starts_with("-")) names = names_of_commands(app);
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
  } catch (const CLI::ArgumentMismatch& error) {
    return {std::nullopt, "", lacks_value(error.what())};
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
