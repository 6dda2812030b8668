#pragma once

#include "reporting/timings.hpp"
#include "smt/plan.hpp"
#include "smt/source.hpp"
#include "terminal/console.hpp"

namespace smt::reading {

/// Returns the tables that the rules own among these names. Throws Error(kUsage) if there are no names or none matches.
Scope scope_of(const Config& config, const Matcher& matcher, const std::vector<TableRow>& tables);

/// Reads the tables that the rules own from the source; `findings` gets what changed meanwhile. Throws as `scope_of`
/// does, and if a snapshot lacks databases that the rules need.
Catalog read_catalog(Source& source, const Config& config, const Matcher& matcher, Console& console, Timings& timings,
                     Findings& findings);

}  // namespace smt::reading
