#pragma once
// The columns that the mysql-cdc tables of a target declare.

#include "mapping/mapping.hpp"

namespace smt::mapping {

struct DeclaredSource {
  std::vector<SourceColumn> columns;
  std::vector<std::string> key;
  std::vector<SourceMode> modes;  // what the columns require of the source's options
};

/// Declares the columns that the target uses, in its order; then those that only its expressions, its condition or
/// MySQL's key name, in MySQL's order; then metadata. A name in backticks that is not a column of the table is an
/// error.
DeclaredSource declare_source(Mapping& mapping);

/// Returns the expressions of GROUP BY: the name of a MySQL column, the expression of an added column.
std::vector<std::string> group_by(Mapping& mapping);

}  // namespace smt::mapping
