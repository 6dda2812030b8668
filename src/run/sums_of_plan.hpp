#pragma once

#include "smt/run.hpp"

namespace smt::run {

/// Returns the number of mysql-cdc sources of the plan, including those of targets that turn out to have an error.
std::size_t source_count(const Plan& plan);

/// Returns findings that only the sums of a plan show, once for the run: more binlog readers than MySQL supports well
/// (F070), and tables that all get one bucket because the server is an empty or staging copy (K072).
Findings findings_of_sums(const PlannedRun& run);

}  // namespace smt::run
