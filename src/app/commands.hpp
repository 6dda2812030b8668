#pragma once

#include <CLI/CLI.hpp>

#include "app/command_line.hpp"

namespace smt {

/// The commands behind the tool's own options, each with its options; what they set is in `line`.
void add_commands(CLI::App& app, CommandLine& line);

}  // namespace smt
