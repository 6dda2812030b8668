#pragma once
// Checks that every fact of a table is in the emitted statement or in a finding.

#include <string>
#include <vector>

#include "accept/findings_read.hpp"
#include "accept/random_table.hpp"
#include "accept/schema_facts.hpp"
#include "accept/starrocks_script.hpp"

namespace smt::test {

struct Told {
  const TableFact& table;
  const CreateTable* emitted;  // null: no statement was written for it
  const ReadFindings& findings;
  const Widths& widths;
  bool mariadb;               // there a default is SQL text: NULL means no default, 'NULL' the word
  const RandomTable* origin;  // null for tables that the test did not generate
};

/// Returns the facts that are lost without a finding, in words; none if all is well.
std::vector<std::string> lost_facts(const Told& reported);

/// Returns why the emitted type cannot contain all values of the column; "" if it can.
std::string narrowed(const ColumnFact& column, const ColumnDefinition& emitted, const Told& reported,
                     const RandomColumn* origin);

inline std::string place_of(const TableFact& table) { return table.database + "." + table.name; }
inline std::string place_of(const TableFact& table, const ColumnFact& column) {
  return place_of(table) + "." + column.name;
}

}  // namespace smt::test
