#pragma once

#include <string>

#include "smt/plan.hpp"

namespace smt::mapping {

/// The options database-name and table-name of mysql-cdc.
struct SourcePattern {
  std::string databases, tables;
};

/// Takes exactly the tables of the source; an open one also those to come. mysql-cdc joins both with a dot to one
/// pattern for DATABASE.TABLE. Where the tables depend on the database, those of each product begin with a look-behind
/// for its databases. `case_matters`: tables that differ by case only must not be taken.
SourcePattern source_pattern(const SourceTables& source, bool case_matters);

}  // namespace smt::mapping
