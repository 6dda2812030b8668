#pragma once
// MariaDB's JSON in shards.

#include <optional>

#include "smt/mapping.hpp"

namespace smt::mapping {

/// The model of the target, with the columns as plain LONGTEXT that only some of the members check to be JSON (a
/// finding for each). Returns nullopt if all members agree.
std::optional<Table> without_partial_checks(const PlannedTarget& planned, Findings& findings);

}  // namespace smt::mapping
