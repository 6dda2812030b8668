#pragma once

#include "mapping/mapping.hpp"

namespace smt::mapping {

/// ORDER BY of the rule's `order_by`, as StarRocks takes it: from 3.0 on for PRIMARY KEY tables, with columns of types
/// that a primary key takes; from 3.3 on for others, of UNIQUE and AGGREGATE tables the key's columns only.
Decided<std::vector<std::string>> make_sort_key(Mapping& mapping);

}  // namespace smt::mapping
