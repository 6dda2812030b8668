#pragma once
// The lines rename.* and renamed.* of the conf, as far as they say which name a column had in StarRocks before.

#include <map>
#include <string>
#include <vector>

#include "smt/diff_report.hpp"
#include "smt/mapping.hpp"

namespace smt::commands {

/// Returns the names that columns of the target had before: old → new, as DiffOptions::renamed. Columns that exchange
/// their names are not among them: afterwards the names are the same as before, so nobody can see whether it was done.
std::map<std::string, std::string> renamed_columns(const TargetTable& target);

/// Returns a finding for each group of columns that exchange their names and that the table has.
Findings exchange_findings(const TargetTable& target, const PresentTable& present);

/// What became of the lines renamed.* over all tables: a line may be about several.
class RenamedLines {
 public:
  /// Adds a table that was compared with the plan as the result.
  void add(const TargetTable& target, const PresentTable& present, const TablePlan& plan);
  /// Adds a table that exists and was not compared.
  void leave(const TargetTable& target);
  /// Returns findings about lines that are done in all tables, that fit no table, and about tables with both columns.
  Findings findings() const;

 private:
  struct Line {
    std::string name, old_name;
    std::vector<TableName> with_neither = {}, with_both = {};
    bool done = false, open = false;  // in a table
  };

  Line& line_of(const TargetColumn& column);

  std::map<FileLine, Line> lines_;
};

}  // namespace smt::commands
