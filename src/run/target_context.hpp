#pragma once

#include "smt/placeholders.hpp"
#include "smt/run.hpp"

namespace smt {

/// What of the run applies to each of its targets. `config` and `placeholders` must outlive it.
TargetContext target_context(const Plan& plan, const Config& config, const Server& server,
                             const Placeholders& placeholders);

/// What the server means for Flink; no findings where no target of the plan has a sink.
Findings findings_for_flink(const PlannedRun& run);

}  // namespace smt
