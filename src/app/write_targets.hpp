#pragma once

#include "app/destination.hpp"
#include "app/file_set.hpp"
#include "app/signals.hpp"
#include "smt/emit.hpp"
#include "smt/run.hpp"

namespace smt {

/// What a run counted.
struct RunCounts {
  std::size_t rules = 0, tables = 0, targets = 0, left_out = 0, shard_groups = 0, shards = 0;
  std::vector<StartedJob> jobs;  // of Flink, with the files of all rules
  std::size_t readers = 0;       // of the binlog, with the same
};

/// What a run did, for the summary and the exit code.
struct Outcome : RunCounts {
  Findings findings;
  std::vector<FileChange> files;
  UsedRules used;
};

/// Maps and emits each target of the plan and appends its text to the files of its rule and to the .all files; a target
/// with an error is omitted. The outcome has the findings of the plan, of the server and of the targets, without what a
/// ${…} filled in; the caller finishes the files.
Outcome write_targets(const Plan& plan, const Config& config, const Server& server, Destination& destination,
                      const SignalGuard& signals, Console& console);

}  // namespace smt
