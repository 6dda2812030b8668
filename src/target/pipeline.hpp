#pragma once

#include "target/mapping.hpp"

namespace smt {

/// What a pipeline of Flink CDC gets of a target that Flink SQL can load; nothing (with a finding) where a pipeline
/// would end, lose values or read other tables (docs/decisions), and nothing where none is asked for.
std::optional<PipelineTable> make_pipeline(Mapping& mapping);

}  // namespace smt
