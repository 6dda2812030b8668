#pragma once

#include "smt/mapping.hpp"

namespace smt::mapping {

/// Returns the [ignore.N] that omits a column of a table, or nullptr if none does.
const IgnoreRule* ignoring(const Table& table, const Column& column, const std::vector<IgnoreRule>& rules);

struct KeptColumns {
  std::vector<const Column*> columns;
  std::set<const IgnoreRule*> ignored_by;  // the rules that omit the other columns
};

/// Returns the columns of `table` that no [ignore.N] omits, and adds a note for each omitted one. A column that is
/// omitted from only some of the `members` is an error.
KeptColumns kept_columns(const Table& table, const std::vector<const Table*>& members,
                         const std::vector<IgnoreRule>& rules, Findings& findings);

}  // namespace smt::mapping
