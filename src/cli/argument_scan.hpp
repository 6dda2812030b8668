#pragma once

#include <string>
#include <vector>

namespace smt::cli {

/// Returns what is wrong with the order of the arguments; "" if nothing is. The parser would take the option after
/// `--only` for its value, and `-conf` for `-c onf`.
std::string wrong_order(const std::vector<std::string>& arguments);

}  // namespace smt::cli
