#pragma once

#include "smt/run.hpp"

namespace smt::run {

/// Returns findings about what the server means for Flink, or none if no target of the plan has a sink.
Findings findings_for_flink(const PlannedRun& run);

}  // namespace smt::run
