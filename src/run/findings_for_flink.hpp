#pragma once

#include "smt/target.hpp"

namespace smt {

/// What the server means for Flink; empty if no rule has a sink.
Findings findings_for_flink(const Config& config, const Server& server);

}  // namespace smt
