#pragma once

#include "app/console.hpp"
#include "smt/assess.hpp"

namespace smt {

/// Maps every target of the plan, of which nothing is written, and sums up. `run` are the findings of the conf; those
/// of the plan and the server come to them. Nothing in the assessment shows what a ${…} put into the conf.
Assessment assess_plan(const Plan& plan, const Config& config, const Server& server, Findings run, bool all_tables,
                       Console& console);

}  // namespace smt
