#pragma once

#include <optional>

#include "mapping/mapping.hpp"

namespace smt::mapping {

/// Why no Flink SQL can be written for a target: names and keys that Flink CDC reads wrongly or not at all, as real
/// jobs showed (docs/facts/flink-cdc.md#patterns-of-names and the places named in the code). Returns nullopt when it
/// can be written.
std::optional<Diagnostic> what_keeps_flink_out(const Mapping& mapping);

}  // namespace smt::mapping
