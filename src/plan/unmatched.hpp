#pragma once

#include <string>
#include <vector>

#include "smt/config.hpp"

namespace smt::plan {

/// What of a rule that matches no table is to blame.
struct Unmatched {
  const Setting* blamed;  // its `database` or its `table`
  std::string why;        // "database = '^SHOP$' matches none of 3 databases; the nearest name is 'shop'"
};

/// `tables` are all that the server shows, views and the like included; the rule owns none of them.
Unmatched why_unmatched(const TableRule& rule, const std::vector<TableRow>& tables);

/// The same for `rules`, of which there is one at least and none matches a table: what is to blame of each, of the
/// first five by their lines, and how many there are beside them. `blamed` is of the first.
Unmatched why_none_match(const std::vector<TableRule>& rules, const std::vector<TableRow>& tables);

}  // namespace smt::plan
