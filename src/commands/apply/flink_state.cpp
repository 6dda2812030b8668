#include "commands/apply/flink_state.hpp"

#include <fmt/format.h>

#include "smt/flink_jobs.hpp"

namespace smt::commands {

FlinkAnswer flink_answer(const Config& config, const ComparedTable& table, const Log& log) {
  if (table.flink_names.empty()) return {true};
  if (!config.flink.rest)
    return {false, fmt::format("nothing says whether job '{}' runs: add 'rest' to [flink], with the address of the "
                               "JobManager",
                               table.flink_job)};
  try {
    const auto jobs = running_jobs(read_flink_cluster(*config.flink.rest, log), table.flink_names);
    if (jobs.empty()) return {true};
    return {false, fmt::format("job '{}' is {}: stop it with a savepoint", jobs.front().name, jobs.front().state)};
  } catch (const Error& error) {
    return {false, "nothing says whether its job runs: " + message(error.diagnostic())};
  }
}

}  // namespace smt::commands
