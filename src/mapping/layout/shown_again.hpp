#pragma once

#include "smt/mapping.hpp"

namespace smt::mapping {

/// Adds a note if SHOW CREATE TABLE of this StarRocks version prints a statement that it would refuse, or read as
/// another table.
void report_not_shown_again(const Table& table, const TargetTable& target, const StarRocksTarget& starrocks,
                            Findings& findings);

}  // namespace smt::mapping
