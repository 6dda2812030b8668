#pragma once

#include "smt/run.hpp"

namespace smt::run {

/// What the server means for Flink; empty if no target of the plan has a sink.
Findings findings_for_flink(const PlannedRun& run);

}  // namespace smt::run
