#pragma once
// Properties and partitions that StarRocks refuses for their table.

#include "smt/mapping.hpp"

namespace smt::mapping {

/// Adds errors for `properties.*` and `partitions` of the rule that do not fit the decided target: C084 for its shape,
/// C085 for names of columns. The last argument of each names the target, so that a run can merge several into one.
void check_properties(const TableRule& rule, const TargetTable& target, Findings& findings);

}  // namespace smt::mapping
