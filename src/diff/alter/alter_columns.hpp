#pragma once
// The clauses that change columns, in the order in which StarRocks accepts them in one ALTER TABLE
// (docs/facts/starrocks-alter.md#what-goes-together).

#include <string>
#include <vector>

#include "diff/judge/judge.hpp"

namespace smt::diff {

/// One ALTER TABLE, and the changes that it makes.
struct Alter {
  std::string clause;
  std::vector<const TableChange*> changes;
};

/// Returns the ADDs, then the DROPs, then the MODIFYs of all columns in one ALTER; no clause if there are none.
Alter alter_of_columns(const Tables& tables, const std::vector<const TableChange*>& changes);

/// Returns the ALTERs that move columns. A column that one ALTER touches is hidden from its later clauses, so a column
/// that goes behind a moved one needs the next ALTER.
std::vector<Alter> alters_of_order(const Tables& tables, const std::vector<const TableChange*>& changes,
                                   const TableChange& order);

/// Returns "MODIFY COLUMN `a` COMMENT "x"" for each column whose comment alone changes, where the release has it.
std::vector<Alter> alters_of_comments(const Tables& tables, const std::vector<const TableChange*>& changes);

/// Returns true if DROP or MODIFY of a column needs DISTRIBUTED BY before.
bool touches_distribution(const Tables& tables, const std::vector<const TableChange*>& changes);

/// Returns true if ADD, DROP or MODIFY of this column needs it outside of the sort key, or removes it.
bool touches_sort_key(const Tables& tables, const std::vector<const TableChange*>& changes);

}  // namespace smt::diff
