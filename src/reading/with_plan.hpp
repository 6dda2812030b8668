#pragma once
// The first steps of most commands: the conf, the source of the tables, and the plan for them.

#include <functional>

#include "reading/invocation.hpp"
#include "smt/plan.hpp"
#include "smt/source.hpp"

namespace smt::reading {

/// A conf without errors, and its source. `findings` are those of the conf. The run has already reported all of them
/// but the notes. These are in `notes`, with what was found about a dump: they matter only to a run that gets as far as
/// its tables.
struct Opened {
  const Config& config;
  const Findings& findings;
  const Findings& notes;
  const Matcher& matcher;
  Source& source;
};

/// Adds the plan for the tables that exist.
struct Planned : Opened {
  const Catalog& catalog;
  const Plan& plan;
};

/// Returns the result of `use`, or kUsage if the conf has errors. Throws what opening the source throws.
Exit with_source(const Invocation& invocation, const std::function<Exit(const Opened&)>& use);
/// Does the same with the plan of the tables that --only selects. Also throws what read_catalog and keep_only throw.
Exit with_plan(const Invocation& invocation, const std::function<Exit(const Planned&)>& use);

}  // namespace smt::reading
