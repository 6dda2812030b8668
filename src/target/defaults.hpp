#pragma once

#include <optional>

#include "smt/target.hpp"

namespace smt {

/// The DEFAULT of a column in StarRocks' notation, if StarRocks 3.1 to 4.1 accept it (starrocks-ddl.md §5.1,
/// measured.md §4); what is dropped or changed is a finding at `place`.
std::optional<TargetDefault> map_default(const Column& column, const ColumnMapping& mapping, const Place& place,
                                         Findings& findings);

}  // namespace smt
