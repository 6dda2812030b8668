#pragma once

#include <string>
#include <vector>

#include "reporting/outcome.hpp"
#include "reporting/timings.hpp"

namespace smt::reporting {

/// What a run has to tell programs. A run that ended early has less of it.
struct RunSummary {
  std::string conf, folder;  // folder: of the files; "" where none were to be written
  bool dry_run = false;
  RunCounts counts;
  std::vector<FileChange> files;
  Findings findings;  // all that were reported, what ended the run among them
};

/// One object (docs/run.schema.json).
std::string summary_json(const RunSummary& summary, const Timings& timings, Exit exit, double seconds);

}  // namespace smt::reporting
