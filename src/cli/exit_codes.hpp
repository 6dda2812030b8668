#pragma once
// The exit codes of all commands. --help prints these rows, and a test compares the README with them.

#include <array>
#include <string_view>

#include "smt/diagnostic.hpp"

namespace smt::cli {

struct ExitCodeRow {
  int code = 0;
  std::string_view meaning;  // with the line ends of --help
};

constexpr int number(Exit exit) { return static_cast<int>(exit); }

inline constexpr std::array kExitCodes = std::to_array<ExitCodeRow>({
    {number(Exit::kDone), "done; of apply: nothing is left to do"},
    {number(Exit::kLeftOut),
     "something was omitted, cannot be compared, needs --allow or failed (each is reported above),\n"
     "or a gate failed: check, assess --fail-on, --exit-code (also of diff). Without --yes and a\n"
     "terminal, and with --dry-run, apply ends with 1 when something is to be done"},
    {number(Exit::kUsage), "the command line or the conf is wrong, or no table matches; nothing was written"},
    {number(Exit::kWorld), "a server could not be reached, or the network or the disk failed"},
    {number(Exit::kBug), "a bug in the tool"},
});

}  // namespace smt::cli
