#pragma once

#include <optional>

#include "smt/target.hpp"

namespace smt {

struct MappedDefault {
  std::optional<TargetDefault> value;
  std::optional<DecidingLine> zero_date = {}, rule = {};  // without which it would be another
};

/// The DEFAULT of a column in StarRocks' notation, if StarRocks from `starrocks` on accepts it
/// (docs/facts/starrocks-ddl.md#defaults), or the default that a rule gives. A default that is dropped or changed is a
/// finding at `place`; a rule's default that does not fit is an error at its line.
MappedDefault map_default(const Column& column, const ColumnMapping& mapping, const ColumnRules& rules,
                          const Version& starrocks, const Place& place, Findings& findings);

}  // namespace smt
