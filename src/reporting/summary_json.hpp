#pragma once

#include <string>
#include <vector>

#include "reporting/outcome.hpp"
#include "reporting/timings.hpp"

namespace smt::reporting {

/// The facts of a run for programs. A run that ended early has fewer.
struct RunSummary {
  std::string conf, folder;  // folder: of the files; "" if the run writes none
  bool dry_run = false;
  RunCounts counts;
  std::vector<FileChange> files;
  Findings findings;  // all that were reported, including the one that ended the run
};

/// Returns one object (docs/run.schema.json).
std::string summary_json(const RunSummary& summary, const Timings& timings, Exit exit, double seconds);

}  // namespace smt::reporting
