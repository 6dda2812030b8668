#pragma once
// MariaDB's JSON in shards.

#include <optional>

#include "smt/mapping.hpp"

namespace smt::mapping {

/// Returns the model of the target in which each column that only some members check to be JSON is a plain LONGTEXT,
/// and adds a finding for each. Returns nullopt if all members agree.
std::optional<Table> without_partial_checks(const PlannedTarget& planned, Findings& findings);

}  // namespace smt::mapping
