#pragma once
// Lines of the conf that the StarRocks of [starrocks] does not accept, because of its version or its run mode.

#include "smt/config.hpp"

namespace smt::config {

/// Reports as errors what the version or the run mode does not support and what contradicts `distribution`; as
/// warnings properties that a CREATE TABLE must not have; and as notes properties without effect.
void check_version(const Config& config, Findings& findings);

/// Checks the line `run_mode = …`: the version must have the mode, and a note says that DISTRIBUTED BY, which the tool
/// writes, decides against range distribution for good.
void check_run_mode(const Config& config, const FileLine& run_mode, Findings& findings);

}  // namespace smt::config
