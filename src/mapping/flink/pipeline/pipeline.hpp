#pragma once

#include "mapping/mapping.hpp"

namespace smt::mapping {

/// What a pipeline of Flink CDC gets of a target that Flink SQL can load. Returns nullopt with a finding if a pipeline
/// would end, lose values or read other tables (docs/decisions), and nullopt if the conf asks for no pipeline.
std::optional<PipelineTable> make_pipeline(Mapping& mapping);

}  // namespace smt::mapping
