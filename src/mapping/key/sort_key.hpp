#pragma once

#include "mapping/mapping.hpp"

namespace smt::mapping {

/// Returns ORDER BY of the rule's `order_by`, as StarRocks accepts it: from 3.0 on for PRIMARY KEY tables, with columns
/// of types that a primary key can have; from 3.3 on for other tables. In UNIQUE and AGGREGATE tables only key columns
/// are allowed.
Decided<std::vector<std::string>> make_sort_key(Mapping& mapping);

}  // namespace smt::mapping
