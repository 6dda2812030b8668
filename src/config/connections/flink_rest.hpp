#pragma once

#include <optional>

#include "config/sections/sections.hpp"

namespace smt::config {

/// Reads the keys of [flink] that begin with `rest`. Returns nullopt if none is there, or if they are wrong, which is
/// reported. Checks the file of `rest_ca`, if `environment` can read it.
std::optional<FlinkRest> read_flink_rest(const Section& section, const Environment& environment, Findings& findings);

}  // namespace smt::config
