#pragma once

#include "cli/command_line.hpp"
#include "reporting/timings.hpp"
#include "smt/plan.hpp"
#include "terminal/console.hpp"

namespace smt::commands {

/// Implements `check`: asks the servers that the files of the plan name, and prints what each supports and what it
/// lacks.
Exit check_servers(const CommandLine& line, const Config& config, const Catalog& catalog, const Plan& plan,
                   Console& console, Timings& timings);

}  // namespace smt::commands
