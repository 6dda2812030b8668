#pragma once

#include <string>

#include "smt/plan.hpp"

namespace smt::mapping {

/// The options database-name and table-name of mysql-cdc.
struct SourcePattern {
  std::string databases, tables;
};

/// Returns the pattern that matches exactly the tables of the source; an open source also matches tables that appear
/// later. mysql-cdc joins both options with a dot to one pattern for DATABASE.TABLE. If the tables depend on the
/// database, those of each product begin with a look-behind for its databases. `case_matters`: the pattern must not
/// match tables that differ by case only.
SourcePattern source_pattern(const SourceTables& source, bool case_matters);

}  // namespace smt::mapping
