#pragma once

#include "smt/target.hpp"

namespace smt {

/// What the server means for Flink; none where no rule has a sink.
Findings findings_for_flink(const Config& config, const Server& server);

}  // namespace smt
