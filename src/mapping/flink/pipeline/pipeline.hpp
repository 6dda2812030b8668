#pragma once

#include "mapping/mapping.hpp"

namespace smt::mapping {

/// Returns what a Flink CDC pipeline needs for a target that Flink SQL can load. Returns nullopt with a finding if a
/// pipeline would end, lose values or read other tables (docs/decisions), and nullopt if the conf requests no pipeline.
/// On Flink 2 also reports a target that make_flink has just refused, because no file loads it.
std::optional<PipelineTable> make_pipeline(Mapping& mapping);

}  // namespace smt::mapping
