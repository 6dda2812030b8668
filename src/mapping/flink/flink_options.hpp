#pragma once

#include "mapping/mapping.hpp"

namespace smt::mapping {

/// The columns and WITH options of the mysql-cdc sources, the options of the starrocks sink, and what the INSERT takes;
/// nothing (with a finding) where Flink can't read the table.
Decided<std::optional<FlinkTable>> make_flink(Mapping& mapping);

}  // namespace smt::mapping
