#pragma once

#include "smt/stages.hpp"

namespace smt::diagnostic {

/// What each document and each line of JSON that the tool prints begins with, as "schema_version". It grows when a key
/// goes or means something else; new keys may come without that (docs/json.md).
inline constexpr int kSchemaVersion = 1;

}  // namespace smt::diagnostic
