#pragma once

#include <string>

#include "cli/command_line.hpp"
#include "reporting/run_end.hpp"
#include "terminal/console.hpp"

namespace smt::reading {

/// How a command is called. `program`: argv[0].
struct Invocation {
  const CommandLine& line;
  const std::string& program;
  Console& console;
  RunRecord& record;
};

}  // namespace smt::reading
