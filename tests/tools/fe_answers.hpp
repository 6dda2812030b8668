#pragma once
// What an FE answers about its tables, made from values. docs/facts/starrocks-show.md has the forms.

#include <string>
#include <vector>

#include "smt/starrocks.hpp"
#include "tools/replay_server.hpp"

namespace smt::test {

/// Returns the table as it is once the FE has created it: with the properties that StarRocks adds.
PresentTable created(PresentTable table, const Version& version);

/// Returns SHOW CREATE TABLE, byte for byte as 4.1 prints it; 3.3 has another order of the properties. Throws
/// std::invalid_argument for what it does not print: partitions, indexes, generated columns, and types of several
/// parts.
std::string show_create_table(const PresentTable& table, const Version& version);

/// Returns the rows of SHOW FULL COLUMNS.
ResultSet show_full_columns(const PresentTable& table);

/// Returns the answers of an FE with these tables, which have a database each: about itself and its nodes, and each
/// SHOW of a database or a table. No job runs.
PreparedAnswers fe_answers(const std::vector<PresentTable>& tables, const Version& version);

}  // namespace smt::test
