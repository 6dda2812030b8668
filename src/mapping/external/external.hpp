#pragma once

#include "mapping/mapping.hpp"

namespace smt::mapping {

/// Returns the external tables of a target's members: all columns of MySQL that no [ignore.N] omits, with their names
/// in MySQL. Returns nullopt if the rule requests none.
Decided<std::optional<ExternalTables>> make_external(Mapping& mapping);

}  // namespace smt::mapping
