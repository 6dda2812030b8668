#pragma once

#include "cli/command_line.hpp"
#include "reporting/timings.hpp"
#include "terminal/console.hpp"

namespace smt::init {

/// Implements `init`: connects, and writes a conf with the databases that the server shows. Throws Error for a bad URL,
/// an existing conf, and failures to connect.
Exit run_init(const CommandLine& line, const std::string& default_conf, Console& console, Timings& timings);

}  // namespace smt::init
