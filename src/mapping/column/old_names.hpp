#pragma once

#include "smt/mapping.hpp"

namespace smt::mapping {

/// Sets TargetColumn::old_name by the lines renamed.* of the rule. A line about a column that the target does not have
/// changes nothing: a rule has many tables. A line that contradicts the columns of the target is a finding.
void set_old_names(const ShapeRule& rule, TargetTable& target);

}  // namespace smt::mapping
