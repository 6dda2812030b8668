#pragma once
// Does every fact of a table stand in what was emitted for it, or in a finding?

#include <string>
#include <vector>

#include "accept/findings_read.hpp"
#include "accept/random_table.hpp"
#include "accept/schema_facts.hpp"
#include "accept/starrocks_script.hpp"

namespace smt::test {

struct Told {
  const TableFact& table;
  const CreateTable* emitted;  // null: nothing was written for it
  const ReadFindings& findings;
  const Widths& widths;
  bool mariadb;               // there a default is SQL text: NULL is none, 'NULL' the word
  const RandomTable* origin;  // null for tables that nobody here made
};

/// What is lost in silence, in words; empty where all is well.
std::vector<std::string> lost_facts(const Told& told);

/// Why the emitted type cannot hold all values of the column; empty where it can.
std::string narrowed(const ColumnFact& column, const ColumnDefinition& emitted, const Told& told,
                     const RandomColumn* origin);

inline std::string place_of(const TableFact& table) { return table.database + "." + table.name; }
inline std::string place_of(const TableFact& table, const ColumnFact& column) {
  return place_of(table) + "." + column.name;
}

}  // namespace smt::test
