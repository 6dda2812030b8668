#pragma once
// A new table in the place of the old one, for changes without an ALTER.

#include <map>
#include <string>
#include <vector>

#include "diff/judge/judge.hpp"

namespace smt::diff {

/// The table from which a new one is filled, under the names of the aim.
struct OldTable {
  const PresentTable& table;
  std::map<std::string, std::string> first_names = {};  // of the columns that have another name there

  /// Returns the column's name in backticks.
  std::string column(const std::string& name) const;
};

/// Returns the statements of a rebuild: the new table is filled from the old one while no job loads it.
std::vector<Statement> rebuild_statements(const Tables& tables, const OldTable& from);

/// Returns the statements of a reload: Flink's snapshot fills the new table.
std::vector<Statement> reload_statements(const Tables& tables);

/// Returns false if INSERT cannot fill a column of the new table, so that only a reload can.
bool can_fill(const PresentTable& aim, const PresentTable& from);

}  // namespace smt::diff
