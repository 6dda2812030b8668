#pragma once
// Options of a rule that mean something beside others only.

#include "config/sections/sections.hpp"

namespace smt::config {

/// C082 for a mode that its connector refuses without another option, C030 for an option whose mode is not set. `rule`
/// has what counts for the rule, `section` its own lines, `defaults` those of [table-rule] or nullptr.
void check_companions(const Section& section, const TableRule& rule, const Section* defaults, Findings& findings);

}  // namespace smt::config
