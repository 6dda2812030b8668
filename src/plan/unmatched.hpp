#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "smt/config.hpp"

namespace smt {

/// Why a pattern that RE2 takes is probably not what was meant, as a part of a sentence: a list with commas, a pattern
/// of SQL's LIKE or of a shell, "db.table" in one key, quotes. "" if nothing is odd.
std::string pattern_oddity(std::string_view pattern);

/// What of a rule that matches no table is to blame.
struct Unmatched {
  const Setting* blamed;  // its `database` or its `table`
  std::string why;        // "database = '^SHOP$' matches none of 3 databases; the nearest name is 'shop'"
};

/// `tables` are all that the server shows, views and the like included; the rule owns none of them.
Unmatched why_unmatched(const TableRule& rule, const std::vector<TableRow>& tables);

}  // namespace smt
