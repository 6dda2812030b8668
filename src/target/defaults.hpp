#pragma once

#include <optional>

#include "smt/target.hpp"

namespace smt {

/// The DEFAULT of a column in StarRocks' notation, if StarRocks from `starrocks` on accepts it (starrocks-ddl.md §5.1,
/// measured.md §4); what is dropped or changed is a finding at `place`.
std::optional<TargetDefault> map_default(const Column& column, const ColumnMapping& mapping, const Version& starrocks,
                                         const Place& place, Findings& findings);

}  // namespace smt
