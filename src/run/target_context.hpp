#pragma once

#include "smt/placeholders.hpp"
#include "smt/target.hpp"

namespace smt {

/// What of the run applies to each of its targets. `config` and `placeholders` must outlive it.
TargetContext target_context(const Plan& plan, const Config& config, const Server& server,
                             const Placeholders& placeholders);

/// What the server means for Flink; empty if no rule has a sink.
Findings findings_for_flink(const Config& config, const Server& server);

}  // namespace smt
