#pragma once
// The table that the plan leads to: the wanted one, with all that stays as it is in StarRocks.

#include "smt/diff.hpp"

namespace smt::diff {

/// Returns the wanted table with what is no difference taken from `present`: columns, partitions and indexes that only
/// StarRocks has, longer VARCHARs, NULL for NOT NULL, properties that the conf does not name, and buckets that it does
/// not choose.
PresentTable aim_of(const PresentTable& wanted, const PresentTable& present, const DiffOptions& options);

/// Spells the columns of `aim` as `present` does: names of columns are compared without case.
void keep_names(PresentTable& aim, const PresentTable& present);

/// Returns true for a column that stops every load which does not name it.
bool needs_a_value(const PresentColumn& column);

}  // namespace smt::diff
