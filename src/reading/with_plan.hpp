#pragma once
// What commands begin with: the conf, the source of the tables, and the plan for them.

#include <functional>

#include "reading/invocation.hpp"
#include "smt/plan.hpp"
#include "smt/source.hpp"

namespace smt {

/// A conf without errors, and where to read. `findings` are those of the conf. All but the `notes` among them were
/// reported: notes matter only to a run that gets as far as its tables.
struct Opened {
  const Config& config;
  const Findings& findings;
  const Findings& notes;
  const Matcher& matcher;
  Source& source;
};

/// And the plan for what is there.
struct Planned : Opened {
  const Catalog& catalog;
  const Plan& plan;
};

/// Returns what `use` returns, or kUsage when the conf has errors. Throws what opening the source throws.
Exit with_source(const Invocation& invocation, const std::function<Exit(const Opened&)>& use);
/// The same with the plan of the tables that --only leaves. Also throws as read_catalog and keep_only do.
Exit with_plan(const Invocation& invocation, const std::function<Exit(const Planned&)>& use);

}  // namespace smt
