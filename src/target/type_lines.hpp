#pragma once

#include <span>
#include <vector>

#include "smt/target.hpp"

namespace smt {

/// A column, what the rules say of it, and what became of it.
struct RuledColumn {
  const Column& column;
  KeyUse use;
  const ColumnRules& rules;
  const ColumnMapping& mapping;
  const FlinkVersions& versions;
  std::span<const Diagnostic> told;  // of this column
};

/// The lines of [types] and [type-rule.N] that make the column what it is. None that another line overrules, and none
/// that asks for what would be so anyway.
std::vector<ConfLine> type_lines(const RuledColumn& ruled);

}  // namespace smt
