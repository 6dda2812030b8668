#pragma once

#include "smt/stages.hpp"

namespace smt::diagnostic {

/// The "schema_version" with which each JSON document and JSON line of the tool begins. It increases if a key is
/// removed or changes its meaning; a new key does not change it (docs/json.md).
inline constexpr int kSchemaVersion = 1;

}  // namespace smt::diagnostic
