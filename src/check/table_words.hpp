#pragma once

#include <string>

#include "smt/starrocks.hpp"

namespace smt::check {

/// Returns a difference in words that continue "the table exists, but …": "its key is (a) and not (b)".
std::string difference_words(const TableDifference& difference);

}  // namespace smt::check
