#pragma once

#include "smt/assess.hpp"
#include "smt/source.hpp"
#include "terminal/console.hpp"

namespace smt::commands {

/// Maps every target of the plan without writing files, and sums up. `run`: the findings of the conf; this adds those
/// of the plan and the server. The assessment shows no value that a ${…} put into the conf. `data`: probed for its
/// rows; null: only the schema is assessed.
Assessment assess_plan(const Plan& plan, const Config& config, const Server& server, Findings run, bool all_tables,
                       Source* data, Console& console);

}  // namespace smt::commands
