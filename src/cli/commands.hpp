#pragma once
// The commands of the tool and their options: one row each. The parser, --help and any other list of them read these
// rows; no other code declares an option.

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "cli/command_line.hpp"

namespace smt::cli {

/// The commands that an option of the tool affects.
enum class Serves {
  kAll,
  kFiles,    // writing files, without a command
  kFolder,   // writing files, and diff --write
  kTargets,  // writing files, assess and diff
  kSaved,    // the commands that can read a snapshot or a dump: all but init and check
};

struct CommandOption {
  std::string_view names;                          // "-c,--conf"; without dashes it is an argument after the command
  std::string_view value = {};                     // the name of its value in --help; "" for a flag and for an option
                                                   // with `words`
  std::string_view help;                           // ends with a full stop
  void (*take)(CommandLine&, const std::string&);  // gets the value, or "" for a flag; null for --help and --version
  std::array<std::string_view, 5> words = {};      // the values that it accepts; none: any text
  std::array<std::string_view, 2> excludes = {};   // options that it excludes; rows above this one
  std::string_view needs = {};                     // an option that it requires; a row above this one
  Serves serves = Serves::kAll;
  bool required = false, repeated = false;
  std::string_view refused = {};  // why the command does not take it; --help does not list such an option
  bool list = false;              // also several values with commas; `repeated` is set, too

  bool is_flag() const { return value.empty() && words[0].empty(); }
};

struct CommandRow {
  Command command;
  std::string_view name;  // "" for the tool itself, whose options may follow any command
  std::string_view help;
  std::span<const CommandOption> options;
};

/// Returns the tool itself, then its commands, in the order of --help.
std::span<const CommandRow> all_commands();

/// Returns "text|json", or the row's name for its value.
std::string value_name(const CommandOption& option);

}  // namespace smt::cli
