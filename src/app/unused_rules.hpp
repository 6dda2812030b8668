#pragma once

#include "app/write_targets.hpp"

namespace smt {

/// Adds findings for the rules that met no table or column: mistyped patterns, mostly.
void tell_unused_rules(const Config& config, Outcome& outcome);

}  // namespace smt
