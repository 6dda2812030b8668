#pragma once

#include "app/console.hpp"
#include "app/timings.hpp"
#include "smt/plan.hpp"
#include "smt/source.hpp"

namespace smt {

/// Reads what the rules own from the source. Throws Error(kUsage) when nothing is visible or nothing matches.
Catalog read_catalog(Source& source, const Config& config, const Matcher& matcher, Console& console, Timings& timings);

}  // namespace smt
