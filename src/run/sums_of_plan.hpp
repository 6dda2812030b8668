#pragma once

#include "smt/run.hpp"

namespace smt::run {

/// How many mysql-cdc sources the plan has; those of targets that turn out to have an error are among them.
std::size_t source_count(const Plan& plan);

/// What only the sums of a plan tell, once for the run: more binlog readers than MySQL likes (F070), and tables that
/// all get one bucket because the server is an empty or staging copy (K072).
Findings findings_of_sums(const PlannedRun& run);

}  // namespace smt::run
