#pragma once

#include <cstdint>
#include <string>

#include "smt/probe.hpp"
#include "text/numbers.hpp"

namespace smt::probe {

/// What was seen of one doubt in all tables that were asked.
struct Sum {
  Sight sight;             // of all; kIndex also where an index told of some tables
  std::size_t tables = 0;  // that were looked at
};
Sum sum_of(const std::vector<Answer>& answers, std::size_t doubt);

/// "3 of 1,234 rows", "3 rows of a sample of 100,000", "at least 100,001 rows".
std::string amount_with(const Sum& sum);
/// "all 1,234 rows", "a sample of 100,000 rows", "all rows, as an index tells".
std::string amount_without(const Sum& sum);

}  // namespace smt::probe
