#pragma once

#include <optional>

#include "smt/flink_jobs.hpp"
#include "terminal/console.hpp"

namespace smt::commands {

/// Returns what the JobManager of the conf says about its jobs, or nullopt if the conf names none. If it does not
/// answer, adds a warning and returns nullopt.
std::optional<FlinkCluster> ask_flink(const Config& config, Findings& findings, Console& console);

}  // namespace smt::commands
