#pragma once
// The JSON of a JobManager (docs/facts/flink-rest.md).

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "smt/flink_jobs.hpp"

namespace smt::flink {

/// Returns the version in an answer to GET /config, or nullopt if the text is not such an answer.
std::optional<std::string> parse_flink_config(std::string_view body);
/// Returns the jobs in an answer to GET /jobs/overview, or nullopt if the text is not such an answer.
std::optional<std::vector<FlinkJob>> parse_jobs_overview(std::string_view body);

}  // namespace smt::flink
