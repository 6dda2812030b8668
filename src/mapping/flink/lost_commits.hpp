#pragma once

#include "smt/config.hpp"

namespace smt::mapping {

/// A warning for the run where the StarRocks connector, or the one inside the pipelines' jar, loses commits when
/// StarRocks restarts.
void report_lost_commits(const Flink& flink, Findings& findings);

}  // namespace smt::mapping
