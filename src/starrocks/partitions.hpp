#pragma once

#include "smt/starrocks.hpp"
#include "starrocks/expression.hpp"
#include "starrocks/statement_reader.hpp"

namespace smt::starrocks {

/// Reads what follows PARTITION BY.
PresentPartitioning read_partitioning(StatementReader& reader, const PresentColumns& columns);

/// Reads `("k" = "v", …)`.
PresentProperties read_properties(StatementReader& reader);

}  // namespace smt::starrocks
