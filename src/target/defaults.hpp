#pragma once

#include <optional>

#include "smt/target.hpp"

namespace smt {

struct MappedDefault {
  std::optional<TargetDefault> value;
  std::optional<DecidingLine> zero_date = {}, rule = {};  // without which it would be another
};

/// The DEFAULT of a column in StarRocks' notation, if StarRocks from `starrocks` on accepts it (starrocks-ddl.md §5.1,
/// measured.md §4), or what a rule says; what is dropped or changed is a finding at `place`, a rule's default that does
/// not fit an error at its line.
MappedDefault map_default(const Column& column, const ColumnMapping& mapping, const ColumnRules& rules,
                          const Version& starrocks, const Place& place, Findings& findings);

}  // namespace smt
