#pragma once
// What the mysql-cdc tables of a target declare.

#include "mapping/mapping.hpp"

namespace smt::mapping {

struct DeclaredSource {
  std::vector<SourceColumn> columns;
  std::vector<std::string> key;
  std::vector<SourceMode> modes;  // what the columns ask of the source's options
};

/// The columns that the target takes, in its order; then those that only its expressions, its condition or MySQL's key
/// name, in MySQL's order; then metadata. A name in backticks that is no column of the table is an error.
DeclaredSource declare_source(Mapping& mapping);

/// The expressions of GROUP BY: of a MySQL column its name, of an added one what it is.
std::vector<std::string> group_by(Mapping& mapping);

}  // namespace smt::mapping
