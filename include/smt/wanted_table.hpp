#pragma once
// The table that a target wants in StarRocks, as a value that table_differences compares with the one that is there.

#include <string>
#include <variant>

#include "smt/mapping.hpp"
#include "smt/stages.hpp"
#include "smt/starrocks.hpp"

namespace smt::diff {

/// Returns the table that the CREATE TABLE of `target` makes: what parse_present reads from the statement. Returns
/// NotUnderstood for a PARTITION BY that parse_present does not understand, such as EVERY (INTERVAL 1 WEEK); its line
/// is that of the clause. Pure.
std::variant<PresentTable, NotUnderstood> wanted_table(const TargetTable& target);

/// Returns why no table can be compared with a wanted one that is not understood.
std::string why_unclear(const NotUnderstood& wanted);

}  // namespace smt::diff
