#pragma once
// Decides which databases share a rule of the conf that `init` writes.

#include <cstddef>
#include <string>
#include <vector>

#include "smt/catalog.hpp"
#include "smt/source.hpp"

namespace smt::init {

/// The tables that a server shows, as far as `init` needs them.
struct SeenTables {
  std::vector<TableRow> tables;
  KeyedTables keyed;
};

/// The databases of one rule, by name. `others`: objects that are not tables, such as views. A group without tables
/// gets no rule.
struct DatabaseGroup {
  std::vector<std::string> databases;
  std::size_t tables = 0, without_key = 0, others = 0;
};

/// Groups databases. Databases are shards of one another if they have the same tables and their names differ only in
/// digits. Omits databases whose name has a control character, which no conf can contain.
std::vector<DatabaseGroup> database_groups(const SeenTables& seen);

/// Returns how many databases have such names.
std::size_t databases_in_no_group(const SeenTables& seen);

/// Returns an RE2 pattern as the conf writes it. It matches only the names of the group, or all names that differ in
/// the numbers.
std::string database_pattern(const DatabaseGroup& group);

}  // namespace smt::init
