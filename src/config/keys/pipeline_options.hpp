#pragma once
// The options of the SQL connectors that a pipeline of Flink CDC also has, under the same names.

#include "smt/config.hpp"

namespace smt::config {

enum class PipelineEnd { kSource, kSink };

/// Returns true if a pipeline accepts the option. `name` is without "flink.cdc." and "flink.starrocks.".
bool is_pipeline_option(PipelineEnd end, std::string_view name, const Version& cdc);

/// Reports options that pipelines lack. If rules use several sources or sinks, sets `one_pipeline` to false and reports
/// that.
void check_pipelines(Config& config, Findings& findings);

}  // namespace smt::config
