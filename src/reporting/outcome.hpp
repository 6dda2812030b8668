#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "smt/output.hpp"
#include "smt/run.hpp"

namespace smt::reporting {

/// A job that a file starts, and how many targets it loads.
struct StartedJob {
  std::string name;
  std::size_t targets = 0;
};

/// The counts of a run.
struct RunCounts {
  std::size_t rules = 0, tables = 0, targets = 0, left_out = 0, shard_groups = 0, shards = 0;
  std::vector<StartedJob> jobs;  // of Flink, from the files of all rules
  std::size_t readers = 0;       // of the binlog, from the same files
  bool may_share_jobs = true;    // tables_per_job has an effect on them: not on pipelines, and not with --only
};

/// The result of a run, for the summary and the exit code.
struct Outcome : RunCounts {
  Findings findings;
  std::vector<FileChange> files;
  UsedRules used;
};

}  // namespace smt::reporting
