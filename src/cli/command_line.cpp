#include "cli/command_line.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstring>
#include <memory>

#include "cli/argument_scan.hpp"
#include "cli/commands.hpp"
#include "cli/database_value.hpp"
#include "cli/exit_codes.hpp"
#include "cli/help.hpp"
#include "cli/one_of.hpp"
#include "cli/path_value.hpp"
#include "cli/plain_formatter.hpp"
#include "smt/diagnostic.hpp"

namespace smt::cli {
namespace {

constexpr const char* kFooter =
    "Files: starrocks-create.N.sql and flink-create.N.sql for each [table-rule.N], and .all.sql for all\n"
    "rules. Run:\n"
    "  mysql -h FE_HOST -P 9030 -u root < result/starrocks-create.all.sql\n"
    "  sql-client.sh -f result/flink-create.all.sql\n"
    "With 'loader = cdc-yaml' in [flink], the tool also writes flink-cdc.N.yaml for flink-cdc.sh.\n\n"
    "Exit codes:";

/// Returns the footer, with the exit codes in two columns.
std::string footer() {
  std::string out = kFooter;
  for (const auto& [code, meaning] : kExitCodes) {
    std::string lines{meaning};
    for (auto at = lines.find('\n'); at != std::string::npos; at = lines.find('\n', at + 1))
      lines.insert(at + 1, 6, ' ');
    out += fmt::format("\n  {:<4}{}", code, lines);
  }
  return out;
}

constexpr const char* kCommandFooter = "Options of the tool, such as -c FILE, may also come after the command.";

/// Returns the words that the option accepts; none if it accepts any text.
std::vector<std::string> words_of(const CommandOption& row) {
  std::vector<std::string> words;
  for (const auto word : row.words) {
    if (!word.empty()) words.emplace_back(word);
  }
  return words;
}

bool names_a_path(const CommandOption& row) { return row.value.starts_with("FILE") || row.value == "DIR"; }

bool names_a_database(const CommandOption& row) { return row.value == "NAME"; }

bool names_a_count(const CommandOption& row) { return row.value == "N"; }

/// Returns true for an option whose value must not be empty. An empty --log means no log, like an empty SMT_LOG.
bool needs_text(const CommandOption& row) {
  return row.names != "--log" && (names_a_path(row) || row.value.starts_with("DB.") || names_a_database(row));
}

CLI::Validator expanded_path(const Environment& environment) {
  const auto expand = [&environment](std::string& path) {
    auto [expanded, wrong] = path_value(path, environment);
    path = std::move(expanded);
    return wrong;
  };
  return CLI::Validator{expand, ""};
}

CLI::Option* add_value(CLI::App& app, const CommandOption& row, CommandLine& line) {
  const std::string names{row.names}, help{row.help};
  const auto take = row.take;
  if (!row.repeated) {
    return app.add_option_function<std::string>(
        names, [&line, take](const std::string& word) { take(line, word); }, help);
  }
  const auto take_all = [&line, take](const std::vector<std::string>& words) {
    for (const auto& word : words) take(line, word);
  };
  auto* option = app.add_option_function<std::vector<std::string>>(names, take_all, help);
  if (row.list) option->delimiter(',');
  return row.names.starts_with('-') ? option->allow_extra_args(false) : option;  // an option takes one value each time
}

void add_option(CLI::App& app, const CommandOption& row, const Environment& environment, CommandLine& line) {
  if (row.take == nullptr || !row.refused.empty()) return;
  const auto take = row.take;
  auto* option = row.is_flag() ? app.add_flag_callback(
                                     std::string{row.names}, [&line, take] { take(line, ""); }, std::string{row.help})
                               : add_value(app, row, line);
  if (!row.is_flag()) option->type_name(value_name(row));
  if (const auto words = words_of(row); !words.empty()) option->check(one_of(words));
  if (names_a_path(row)) option->transform(expanded_path(environment));
  if (needs_text(row)) option->check(not_empty(std::string{row.value.substr(0, row.value.find(' '))}));
  if (names_a_database(row)) option->check(database_name());
  if (names_a_count(row)) option->check(CLI::Range(1, 1000));
  option->required(row.required);
  if (!row.needs.empty()) option->needs(app.get_option(std::string{row.needs}));
  for (const auto other : row.excludes) {
    if (!other.empty()) option->excludes(app.get_option(std::string{other}));
  }
}

void set_up(CLI::App& app, const CommandRow& row, const Environment& environment, CommandLine& line) {
  app.formatter(std::make_shared<PlainFormatter>());
  app.get_formatter()->column_width(29);
  for (const auto& option : row.options) add_option(app, option, environment, line);
}

/// Adds a command. Its options come after its name; the tool's own options may come there, too.
void add_command(CLI::App& app, const CommandRow& row, const Environment& environment, CommandLine& line) {
  auto* command = app.add_subcommand(std::string{row.name}, std::string{row.help});
  command->footer(kCommandFooter);
  command->fallthrough();
  command->callback([&line, command_of = row.command] { line.command = command_of; });
  set_up(*command, row, environment, line);
}

/// Returns the help of a row of the tool itself, such as "--version".
std::string help_of(std::string_view names) {
  const auto options = all_commands().front().options;
  const auto row =
      std::find_if(options.begin(), options.end(), [&](const auto& option) { return option.names == names; });
  return std::string{row->help};
}

std::vector<std::string> names_of_commands() {
  std::vector<std::string> names;
  for (const auto& row : all_commands()) {
    if (!row.name.empty()) names.emplace_back(row.name);
  }
  return names;
}

bool serves(Serves what, Command command) {
  switch (what) {
    case Serves::kAll: return true;
    case Serves::kFiles: return command == Command::kGenerate;
    case Serves::kFolder: return command == Command::kGenerate || command == Command::kDiff;
    case Serves::kTargets:
      return command == Command::kGenerate || command == Command::kAssess || command == Command::kDiff;
    case Serves::kSaved: return command != Command::kInit && command != Command::kCheck;
  }
  return true;
}

/// Returns advice if the command has another option for the same purpose; else "".
std::string_view other_way(const CommandOption& option, const CommandRow& command) {
  const auto takes = [&](std::string_view name, std::string_view word) {
    return std::any_of(command.options.begin(), command.options.end(), [&](const CommandOption& one) {
      return one.names == name && std::find(one.words.begin(), one.words.end(), word) != one.words.end();
    });
  };
  return option.names == "--json" && takes("--format", "json") ? "; use --format json" : "";
}

/// Returns why an option of the tool has no effect with the command.
std::string why_idle(const CommandOption& option, const CommandRow& command) {
  const std::string_view reason = option.serves != Serves::kSaved     ? " writes no SQL files"
                                  : command.command == Command::kInit ? " connects to a server"
                                                                      : " connects to the servers";
  return std::string{command.name}
      .append(reason)
      .append(": ")
      .append(option.names)
      .append(" does not apply")
      .append(other_way(option, command));
}

/// Returns what is wrong with options of the tool used with a command; "" if nothing is.
std::string wrong_beside_command(const CLI::App& app, const CommandLine& line) {
  const auto used = line.command;
  const auto commands = all_commands();
  const auto command =
      std::find_if(commands.begin(), commands.end(), [&](const auto& row) { return row.command == used; });
  for (const auto& option : commands.front().options) {
    const bool needs_write = used == Command::kDiff && option.serves == Serves::kFolder && !line.write;
    const bool wrong = needs_write || !serves(option.serves, used);
    if (!wrong || app.get_option(std::string{option.names})->count() == 0) continue;
    return needs_write ? std::string{option.names} + " needs --write" : why_idle(option, *command);
  }
  return "";
}

/// Returns "--findings cannot be used with --json" for "--findings excludes --json", and "needs" instead of "requires".
std::string about_others(std::string words) {
  for (const auto& [theirs, ours] : {std::pair{" excludes ", " cannot be used with "}, {" requires ", " needs "}}) {
    if (const auto at = words.find(theirs); at != std::string::npos) words.replace(at, std::strlen(theirs), ours);
  }
  return words;
}

/// Returns "unknown argument '--onyl'; did you mean '--only'?". CLI11 lists all unknown arguments, in no order.
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
  if (!word.starts_with("-")) names = names_of_commands();
  if (word.find("://") != std::string::npos)
    return "unknown argument with a URL; write --from URL";  // it may contain a password
  const auto start = "unknown argument '" + word + "'";
  if (word.ends_with(".conf") && !word.starts_with("-")) return start + "; write -c " + word;
  if (app.get_option_no_throw("--" + word) != nullptr) return start + "; did you mean '--" + word + "'?";
  if (app.get_option("--only")->count() > 0 && !word.starts_with("-"))
    return start + "; --only takes one table, so write it before each: --only " + word;
  const auto near = nearest(word, {names.begin(), names.end()});
  return start + (near.empty() ? "" : "; did you mean '" + near + "'?");
}

}  // namespace

ParsedCommandLine parse_command_line(const std::vector<std::string>& arguments, const Environment& environment) {
  if (auto wrong = wrong_order(arguments); !wrong.empty()) return {std::nullopt, "", std::move(wrong)};
  CommandLine line;
  const auto& tool = all_commands().front();
  CLI::App app{std::string{tool.help}, "starrocks-migrate-tool"};
  app.footer(footer());
  app.set_help_flag("-h,--help", help_of("-h,--help"));
  app.set_version_flag("--version", std::string{"starrocks-migrate-tool "} + SMT_VERSION, help_of("--version"));
  app.require_subcommand(0, 1);
  set_up(app, tool, environment, line);
  for (const auto& row : all_commands().subspan(1)) add_command(app, row, environment, line);
  auto reversed = arguments;  // CLI11 reads its arguments from the back
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
    return {std::nullopt, "", about_others(error.what())};
  }
  if (auto wrong = wrong_beside_command(app, line); !wrong.empty()) return {std::nullopt, "", std::move(wrong)};
  return line.command == Command::kHelp ? help_on(line.help_on, names_of_commands()) : ParsedCommandLine{line, "", ""};
}

}  // namespace smt::cli
