#pragma once
// Numbers as the alternatives of a regular expression.

#include <string>
#include <string_view>
#include <vector>

namespace smt::mapping {

/// What `|` stands between. An empty one makes the others optional.
using Branches = std::vector<std::string>;

std::string joined(const Branches& branches);

/// `branches` as a pattern beside which others can stand: (a|b), or (a|b)? where one of them is empty.
std::string grouped(Branches branches);

/// Branches for exactly these numbers, which are digits: leading zeros count. `numbers` are distinct and sorted by
/// length, then by value.
Branches number_branches(const std::vector<std::string_view>& numbers);

}  // namespace smt::mapping
