#pragma once

#include "smt/mapping.hpp"

namespace smt::mapping {

/// Returns a column that the conf adds, without its name.
TargetColumn added_column(const AddedColumn& added, KeyUse use);

/// Makes the column a value column of an aggregate table. A type that the function does not accept is an error at its
/// line.
void aggregate_column(const Placed<Aggregation>& aggregate, TargetColumn& column, Findings& findings);

}  // namespace smt::mapping
