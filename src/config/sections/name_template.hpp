#pragma once
// The values of target_database and target_table.

#include <string>
#include <string_view>
#include <vector>

namespace smt::config {

/// Where the words of a name come from.
struct NameParts {
  std::vector<std::string> groups;   // of the rule's pattern of the same kind; one that took no part is empty
  std::string_view database, table;  // in MySQL
};

/// `$1` to `$9` are groups, `$database` and `$table` names, `$$` is a dollar.
std::string expand_name(std::string_view name, const NameParts& parts);

/// What is wrong with a name for a pattern of so many groups, as words; empty if it is right.
std::string name_problem(std::string_view name, std::size_t groups);

}  // namespace smt::config
