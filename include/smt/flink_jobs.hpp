#pragma once
// The jobs of a Flink cluster, as its JobManager lists them (docs/facts/flink-rest.md).

#include <chrono>
#include <string>
#include <vector>

#include "smt/config.hpp"
#include "smt/log.hpp"
#include "smt/stages.hpp"

namespace smt::flink {

struct FlinkJob {
  std::string id;  // 32 hexadecimal digits
  std::string name;
  std::string state;  // Flink's word: "RUNNING"
  std::chrono::sys_time<std::chrono::milliseconds> start = {};
};

/// What a JobManager says. `jobs` are those that run, and those that ended lately: Flink forgets them after an hour
/// (jobstore.expiration-time), and when the JobManager starts again.
struct FlinkCluster {
  std::string version;  // "1.20.5"
  std::vector<FlinkJob> jobs;
};

/// Returns false for a job in one of Flink's three states without a way back: FINISHED, CANCELED and FAILED. All others
/// count as running, because such a job may write rows, now or later: RESTARTING waits, CANCELLING still flushes,
/// SUSPENDED and RECONCILING belong to a JobManager that lost or gets the job. So does a word that no Flink of today
/// has.
bool runs(const FlinkJob& job);

/// Returns the jobs that run under one of the names, sorted by start.
std::vector<FlinkJob> running_jobs(const FlinkCluster& cluster, const std::vector<std::string>& names);

/// Asks the JobManager for its version and its jobs: GET /config and /jobs/overview, which all releases from 1.13 on
/// answer alike. Throws Error(kWorld) with kFlinkNoAnswer if it does not get both.
FlinkCluster read_flink_cluster(const FlinkRest& rest, const Log& log);

}  // namespace smt::flink
