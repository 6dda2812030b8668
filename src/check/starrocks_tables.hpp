#pragma once

#include "smt/check.hpp"

namespace smt::check {

/// Returns version and run mode of the StarRocks that answered; those of the conf for what it does not say.
StarRocksTarget actual_starrocks(const StarRocksFacts& facts, const StarRocksTarget& conf);

/// Compares the table that a target wants with the one in StarRocks, if there is one. `facts`: nullptr if StarRocks did
/// not answer; `conf`: the StarRocks of the conf.
NeededTable compared_table(const TargetTable& target, const StarRocksFacts* facts, const StarRocksTarget& conf);

/// Adds what the comparison of the tables gave.
void check_tables(const StarRocksFacts& facts, const StarRocksNeeds& needs, std::vector<CheckResult>& results);

}  // namespace smt::check
