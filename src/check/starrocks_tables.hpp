#pragma once

#include <vector>

#include "smt/check.hpp"

namespace smt::check {

/// Reports how existing tables differ from those that the files create: one result for each, or one for all.
void check_tables(const StarRocksFacts& facts, const StarRocksNeeds& needs, std::vector<CheckResult>& results);

}  // namespace smt::check
