#pragma once

#include "mapping/mapping.hpp"

namespace smt::mapping {

/// Returns the columns and WITH options of the mysql-cdc sources, the options of the starrocks sink, and the columns of
/// the INSERT. Returns nullopt and adds a finding if Flink cannot read the table.
Decided<std::optional<FlinkTable>> make_flink(Mapping& mapping);

}  // namespace smt::mapping
