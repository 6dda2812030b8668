#pragma once

#include "smt/assess.hpp"
#include "smt/source.hpp"
#include "terminal/console.hpp"

namespace smt::commands {

/// Maps every target of the plan, of which nothing is written, and sums up. `run` are the findings of the conf; those
/// of the plan and the server come to them. Nothing in the assessment shows what a ${…} put into the conf.
/// `data` is probed; null: the schema alone is looked at.
Assessment assess_plan(const Plan& plan, const Config& config, const Server& server, Findings run, bool all_tables,
                       Source* data, Console& console);

}  // namespace smt::commands
