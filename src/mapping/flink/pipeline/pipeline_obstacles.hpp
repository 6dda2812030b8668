#pragma once

#include "mapping/mapping.hpp"

namespace smt::mapping {

/// Why a pipeline of Flink CDC cannot load a target that Flink SQL can load. Returns nullopt if it can.
std::optional<Diagnostic> what_keeps_pipelines_out(const Mapping& mapping);

}  // namespace smt::mapping
