#pragma once
// Numbers as the alternatives of a regular expression.

#include <string>
#include <string_view>
#include <vector>

namespace smt::mapping {

/// The texts between `|`. An empty branch makes the others optional.
using Branches = std::vector<std::string>;

std::string joined(const Branches& branches);

/// Returns `branches` as a pattern that other patterns can precede or follow: (a|b), or (a|b)? if a branch is empty.
std::string grouped(Branches branches);

/// Returns branches for exactly these numbers, which are texts of digits: leading zeros count. `numbers` are distinct
/// and sorted by length, then by value.
Branches number_branches(const std::vector<std::string_view>& numbers);

}  // namespace smt::mapping
