#pragma once

#include <string>
#include <vector>

#include "smt/config.hpp"

namespace smt::plan {

/// The cause why a rule matches no table.
struct Unmatched {
  const Setting* blamed;  // its `database` or its `table`
  std::string why;        // "database = '^SHOP$' matches none of 3 databases; the nearest name is 'shop'"
};

/// Finds the cause for one rule. `tables` contains all tables that the server shows, including views; the rule owns
/// none of them.
Unmatched why_unmatched(const TableRule& rule, const std::vector<TableRow>& tables);

/// Finds the causes for `rules`, at least one, of which none matches a table. The text has the causes of the first five
/// with their lines, and the number of the others. `blamed` is that of the first rule.
Unmatched why_none_match(const std::vector<TableRule>& rules, const std::vector<TableRow>& tables);

}  // namespace smt::plan
