#pragma once

#include "app/command_line.hpp"
#include "app/console.hpp"
#include "app/timings.hpp"
#include "smt/plan.hpp"

namespace smt {

/// `check`: asks the servers that the files of the plan name, and prints what each is ready for and what it lacks.
Exit check_servers(const CommandLine& line, const Config& config, const Catalog& catalog, const Plan& plan,
                   Console& console, Timings& timings);

}  // namespace smt
