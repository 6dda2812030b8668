#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "smt/output.hpp"
#include "smt/run.hpp"

namespace smt {

/// A job that a file starts, and how many targets it loads.
struct StartedJob {
  std::string name;
  std::size_t targets = 0;
};

/// What a run counted.
struct RunCounts {
  std::size_t rules = 0, tables = 0, targets = 0, left_out = 0, shard_groups = 0, shards = 0;
  std::vector<StartedJob> jobs;  // of Flink, with the files of all rules
  std::size_t readers = 0;       // of the binlog, with the same
  bool may_share_jobs = true;    // tables_per_job has an effect on them: on no pipelines, and not with --only
};

/// What a run did, for the summary and the exit code.
struct Outcome : RunCounts {
  Findings findings;
  std::vector<FileChange> files;
  UsedRules used;
};

}  // namespace smt
