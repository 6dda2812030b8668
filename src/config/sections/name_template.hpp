#pragma once
// The values of target_database and target_table.

#include <string>
#include <string_view>
#include <vector>

namespace smt::config {

/// The values for the words of a name.
struct NameParts {
  std::vector<std::string> groups;   // of the rule's pattern of the same kind; empty if a group did not match
  std::string_view database, table;  // in MySQL
};

/// Fills a template: `$1` to `$9` are groups, `$database` and `$table` are names, `$$` is a dollar.
std::string expand_name(std::string_view name, const NameParts& parts);

/// Returns what is wrong with a name for a pattern with this number of groups; an empty text if it is valid.
std::string name_problem(std::string_view name, std::size_t groups);

}  // namespace smt::config
