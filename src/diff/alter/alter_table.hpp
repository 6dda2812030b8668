#pragma once
// The statements that change a table step by step, in the order of docs/facts/starrocks-alter.md#an-order-that-worked.

#include <initializer_list>
#include <vector>

#include "diff/alter/alter_columns.hpp"
#include "diff/renames.hpp"

namespace smt::diff {

/// Returns the statements of all changes that ALTER TABLE can make. Those whose word is not allowed come last, each on
/// its own, as they are only shown.
std::vector<Statement> alter_statements(const Tables& tables, const Renames& renames,
                                        const std::vector<TableChange>& changes);

/// Returns the changes of these parts, of those with an ALTER.
std::vector<const TableChange*> changes_of(const std::vector<const TableChange*>& changes,
                                           std::initializer_list<TablePart> parts);

/// Returns the SETs of properties, in which colocation stays as it is.
std::vector<Alter> alters_of_properties(const Tables& tables, const std::vector<const TableChange*>& changes);

/// Returns "DROP PARTITION `p`".
std::string drop_partition_clause(const Tables& tables, const std::string& name);

/// Returns the statements for the partitions: DROPs first, as an added one may take their place.
std::vector<Alter> alters_of_partitions(const Tables& tables, const std::vector<const TableChange*>& changes);

}  // namespace smt::diff
