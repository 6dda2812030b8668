#pragma once

#include "cli/command_line.hpp"
#include "reporting/timings.hpp"
#include "smt/config.hpp"
#include "smt/plan.hpp"
#include "smt/source.hpp"
#include "terminal/console.hpp"

namespace smt {

/// `snapshot`: saves the rows of the databases that the rules take. Throws as read_catalog does.
Exit save_snapshot(const CommandLine& line, const Config& config, const Matcher& matcher, Source& source,
                   Console& console, Timings& timings);

}  // namespace smt
