#pragma once
// Which databases share a rule of the conf that `init` writes.

#include <cstddef>
#include <string>
#include <vector>

#include "smt/catalog.hpp"
#include "smt/source.hpp"

namespace smt::init {

/// What a server shows, as far as `init` needs it.
struct SeenTables {
  std::vector<TableRow> tables;
  KeyedTables keyed;
};

/// Databases of one rule, by name. `others`: views and the like; a group without tables gets no rule.
struct DatabaseGroup {
  std::vector<std::string> databases;
  std::size_t tables = 0, without_key = 0, others = 0;
};

/// Databases are shards of one another when they hold the same tables and their names differ only in digits. Those
/// whose name has a control character, which no conf can hold, are in none.
std::vector<DatabaseGroup> database_groups(const SeenTables& seen);

/// How many databases have such names.
std::size_t databases_in_no_group(const SeenTables& seen);

/// An RE2 pattern for the names of the group and nothing else, or for all with other numbers, as the conf has it.
std::string database_pattern(const DatabaseGroup& group);

}  // namespace smt::init
