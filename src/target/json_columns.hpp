#pragma once
// MariaDB's JSON columns that can't be JSON in StarRocks. They are text to MariaDB, too, and stay so.

#include <optional>
#include <set>

#include "smt/plan.hpp"

namespace smt {

/// Those that some shards do not check, those in the key, and the first one of a table that has nothing else for a key.
/// Each is told.
std::set<std::string> json_columns_as_text(const PlannedTarget& planned, Findings& findings);

/// A copy of the table in which these are plain LONGTEXT; nothing where there are none.
std::optional<Table> with_text_columns(const Table& table, const std::set<std::string>& names);

}  // namespace smt
