#pragma once

#include <optional>

#include "target/mapping.hpp"

namespace smt {

/// Why no Flink SQL can be written for a target: names and keys that Flink CDC reads wrongly or not at all, seen in
/// real jobs (measured.md §7 and the places named in the code). Nothing where it can be written.
std::optional<Diagnostic> what_keeps_flink_out(const Mapping& mapping);

}  // namespace smt
