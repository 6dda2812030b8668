#pragma once

#include <optional>

#include "smt/mapping.hpp"

namespace smt::mapping {

struct MappedDefault {
  std::optional<TargetDefault> value;
  std::optional<DecidingLine> zero_date = {}, rule = {};  // without which it would be another
};

/// A column whose default is wanted, and its place in MySQL.
struct DefaultOf {
  const Column& column;
  const ColumnMapping& mapping;
  const ColumnRules& rules;
  const Version& starrocks;
  const Place& place;
};

/// The DEFAULT of a column in StarRocks' notation, if the given version of StarRocks accepts it
/// (docs/facts/starrocks-ddl.md#defaults), or the default that a rule gives. A default that is dropped or changed is a
/// finding at the column's place; a rule's default that does not fit is an error at its line.
MappedDefault map_default(const DefaultOf& wanted, Findings& findings);

}  // namespace smt::mapping
