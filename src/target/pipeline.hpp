#pragma once

#include "target/keys.hpp"

namespace smt {

/// What a pipeline of Flink CDC gets of a target that Flink SQL can load. Returns nullopt with a finding if a pipeline
/// would end, lose values or read other tables (docs/decisions), and nullopt if the conf asks for no pipeline.
std::optional<PipelineTable> make_pipeline(const Table& table, const PlannedTarget& planned, const TargetTable& target,
                                           const TargetContext& context, const KeyChoice& key, Findings& findings);

}  // namespace smt
