#pragma once

#include "target/keys.hpp"

namespace smt {

/// Why a pipeline of Flink CDC cannot load a target that Flink SQL can load. Returns nullopt if it can.
std::optional<Diagnostic> what_keeps_pipelines_out(const Table& table, const PlannedTarget& planned,
                                                   const TargetTable& target, const FlinkVersions& versions,
                                                   const KeyChoice& key);

}  // namespace smt
