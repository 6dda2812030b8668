#pragma once

#include "smt/apply.hpp"
#include "smt/config.hpp"

namespace smt::commands {

/// Asks the JobManager of the conf now whether the jobs that load the table are stopped. A job about which nobody can
/// be asked counts as running.
FlinkAnswer flink_answer(const Config& config, const ComparedTable& table, const Log& log);

}  // namespace smt::commands
