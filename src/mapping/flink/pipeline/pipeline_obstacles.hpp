#pragma once

#include "mapping/mapping.hpp"

namespace smt::mapping {

/// Returns why a Flink CDC pipeline cannot load a target that Flink SQL can load, or nullopt if it can.
std::optional<Diagnostic> what_keeps_pipelines_out(const Mapping& mapping);

}  // namespace smt::mapping
