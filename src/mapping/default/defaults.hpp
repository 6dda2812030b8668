#pragma once

#include <optional>

#include "smt/mapping.hpp"

namespace smt::mapping {

struct MappedDefault {
  std::optional<TargetDefault> value;
  std::optional<DecidingLine> zero_date = {}, rule = {};  // the lines that changed the default
};

/// A column whose default the tool maps, and its place in MySQL.
struct DefaultOf {
  const Column& column;
  const ColumnMapping& mapping;
  const ColumnRules& rules;
  const StarRocksTarget& starrocks;
  const Place& place;
};

/// Returns the DEFAULT of a column in StarRocks' notation, if the given version of StarRocks accepts it
/// (docs/facts/starrocks-ddl.md#defaults), or the default from a rule. A DEFAULT that the tool drops or changes is a
/// finding at the column's place. A rule's default that does not fit is an error at its line.
MappedDefault map_default(const DefaultOf& wanted, Findings& findings);

}  // namespace smt::mapping
