#pragma once
// The commands of the tool and their options: one row each. The parser, --help, and whatever else lists them read these
// rows; nothing declares an option elsewhere.

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "cli/command_line.hpp"

namespace smt::cli {

/// For which commands an option of the tool has a meaning.
enum class Serves {
  kAll,
  kFiles,    // writing files, and no command
  kTargets,  // writing files, and assess
  kSaved,    // those that can read a snapshot or a dump: neither init nor check
};

struct CommandOption {
  std::string_view names;                          // "-c,--conf"; without dashes it is what stands behind the command
  std::string_view value = {};                     // what --help calls its value; "" for a flag, and where `words` are
  std::string_view help;                           // ends with a full stop
  void (*take)(CommandLine&, const std::string&);  // gets the value, or "" for a flag; null for --help and --version
  std::array<std::string_view, 5> words = {};      // the values that it takes; none: any text
  std::array<std::string_view, 2> excludes = {};   // options that must not stand beside it; rows above this one
  std::string_view needs = {};                     // an option without which it means nothing; a row above this one
  Serves serves = Serves::kAll;
  bool required = false, repeated = false;

  bool is_flag() const { return value.empty() && words[0].empty(); }
};

struct CommandRow {
  Command command;
  std::string_view name;  // "" for the tool itself, whose options may stand behind every command
  std::string_view help;
  std::span<const CommandOption> options;
};

/// The tool itself, then its commands, in the order of --help.
std::span<const CommandRow> all_commands();

/// "text|json", or what the row calls its value.
std::string value_name(const CommandOption& option);

}  // namespace smt::cli
