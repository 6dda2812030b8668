#pragma once

#include <cstdint>
#include <string>

#include "smt/probe.hpp"
#include "text/numbers.hpp"

namespace smt::probe {

/// The results of one doubt in all tables that the probe read.
struct Sum {
  Sight sight;             // of all tables; kIndex also if an index answered for only some of them
  std::size_t tables = 0;  // the number of tables that the probe read
};
Sum sum_of(const std::vector<Answer>& answers, std::size_t doubt);

/// Returns "3 of 1,234 rows", "3 rows of a sample of 100,000" or "at least 100,001 rows".
std::string amount_with(const Sum& sum);
/// Returns "all 1,234 rows", "a sample of 100,000 rows" or "all rows, as an index tells".
std::string amount_without(const Sum& sum);

}  // namespace smt::probe
