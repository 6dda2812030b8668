#pragma once

#include "app/command_line.hpp"
#include "app/console.hpp"
#include "smt/diagnostic.hpp"

namespace smt {

/// Findings in the order of their places, each once: to stderr and the log, and with --findings json to stdout, too.
void report(Findings findings, const CommandLine& line, Console& console);

}  // namespace smt
