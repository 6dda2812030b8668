#pragma once
// Options of a rule that need other options.

#include "config/sections/sections.hpp"

namespace smt::config {

/// Reports C082 for a mode that its connector refuses without another option, and C030 for an option whose mode is not
/// set. `rule` has the effective options, `section` the rule's own lines, and `defaults` those of [table-rule] or
/// nullptr.
void check_companions(const Section& section, const TableRule& rule, const Section* defaults, Findings& findings);

}  // namespace smt::config
