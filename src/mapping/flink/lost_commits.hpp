#pragma once

#include "smt/config.hpp"

namespace smt::mapping {

/// Adds a warning for the run if the StarRocks connector, or the one inside the pipelines' jar, loses commits when
/// StarRocks restarts.
void report_lost_commits(const Flink& flink, Findings& findings);

}  // namespace smt::mapping
