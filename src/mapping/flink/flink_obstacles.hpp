#pragma once

#include <optional>

#include "mapping/mapping.hpp"

namespace smt::mapping {

/// Returns why the tool cannot write Flink SQL for a target: names and keys that Flink CDC misreads or cannot read, as
/// real jobs showed (docs/facts/flink-cdc.md#patterns-of-names and the places named in the code). Returns nullopt if it
/// can.
std::optional<Diagnostic> what_keeps_flink_out(const Mapping& mapping);

}  // namespace smt::mapping
