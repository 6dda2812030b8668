#pragma once

#include "smt/mapping.hpp"

namespace smt::mapping {

/// The [ignore.N] that omits a column of a table; nullptr if none does.
const IgnoreRule* ignoring(const Table& table, const Column& column, const std::vector<IgnoreRule>& rules);

struct KeptColumns {
  std::vector<const Column*> columns;
  std::set<const IgnoreRule*> ignored_by;  // that left out the others
};

/// The columns of `table` without those that an [ignore.N] leaves out, each with a note. One that is left out of some
/// of the `members` only is an error.
KeptColumns kept_columns(const Table& table, const std::vector<const Table*>& members,
                         const std::vector<IgnoreRule>& rules, Findings& findings);

}  // namespace smt::mapping
