#pragma once

#include <vector>

#include "smt/check.hpp"

namespace smt::check {

/// How tables that are there differ from those that the files make: one result for each, or one for all.
void check_tables(const StarRocksFacts& facts, const StarRocksNeeds& needs, std::vector<CheckResult>& results);

}  // namespace smt::check
