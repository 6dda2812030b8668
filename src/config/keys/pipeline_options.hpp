#pragma once
// The options of the SQL connectors that a pipeline of Flink CDC has too, under the same names.

#include "smt/config.hpp"

namespace smt::config {

enum class PipelineEnd { kSource, kSink };

/// Does a pipeline take the option? `name` is without "flink.cdc." and "flink.starrocks.".
bool is_pipeline_option(PipelineEnd end, std::string_view name, const Version& cdc);

/// Options that pipelines lack are findings. Where rules ask for several sources or sinks, `one_pipeline` becomes
/// false, with a finding.
void check_pipelines(Config& config, Findings& findings);

}  // namespace smt::config
