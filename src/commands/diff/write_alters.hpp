#pragma once

#include <span>
#include <vector>

#include "commands/diff/compare_plan.hpp"
#include "commands/generate/destination.hpp"

namespace smt::commands {

/// Writes what differs into starrocks-alter.*.sql: a file for each rule with a table that differs, and one for all
/// rules if they have one StarRocks. `asked` has the StarRocks of each diff. The caller finishes the destination, which
/// removes the other files of this kind.
void write_alters(std::span<const StarRocksDiff> diffs, std::span<const AskedStarRocks> asked,
                  Destination& destination);

}  // namespace smt::commands
