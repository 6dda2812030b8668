#pragma once

#include "reporting/timings.hpp"
#include "smt/plan.hpp"
#include "smt/source.hpp"
#include "terminal/console.hpp"

namespace smt::reading {

/// What the rules own of these names. Throws Error(kUsage) when there are none or nothing matches.
Scope scope_of(const Config& config, const Matcher& matcher, const std::vector<TableRow>& tables);

/// Reads what the rules own from the source; `findings` gets what changed meanwhile. Throws as `scope_of` does, and
/// where a snapshot lacks what the rules ask for.
Catalog read_catalog(Source& source, const Config& config, const Matcher& matcher, Console& console, Timings& timings,
                     Findings& findings);

}  // namespace smt::reading
