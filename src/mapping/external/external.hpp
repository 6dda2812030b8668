#pragma once

#include "mapping/mapping.hpp"

namespace smt::mapping {

/// The external tables of a target's members: all columns of MySQL that no [ignore.N] leaves out, with the names that
/// they have there. Returns nullopt if the rule asks for none.
Decided<std::optional<ExternalTables>> make_external(Mapping& mapping);

}  // namespace smt::mapping
