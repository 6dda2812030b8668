#pragma once
// Options of Flink itself in `set.*` of [flink].

#include "smt/config.hpp"

namespace smt::config {

/// Drops options that the files decide (C016), and reports values that Flink refuses (C010) or that lose data (C081).
void check_set_options(Options& settings, Findings& findings);

}  // namespace smt::config
