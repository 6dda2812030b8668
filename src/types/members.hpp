#pragma once
// Members of ENUM and SET on their way through Flink CDC. The snapshot has them as they are. The binlog has numbers,
// for which Flink CDC puts the members that it read in SHOW CREATE TABLE: quotes are undone there, backslashes are not
// (Debezium's escapeOption; seen with 2.2.1 and 3.5.0).

#include <string>
#include <string_view>
#include <vector>

#include "smt/catalog.hpp"

namespace smt::types {

/// The member as it comes from the binlog: `f\\g` for `f\g`, `b\,c` for `b,c`, a backslash and n for a line break.
std::string member_of_binlog(std::string_view member);

/// The Flink expression that gives the members themselves in both phases; `c`, the quoted column, where all come as
/// they are. For those of unclear_members it gives what came.
std::string members_expression(std::string_view c, const ColumnType& type);

/// Members that are ambiguous: `a,b` arrives from the binlog as `a\,b` does from the snapshot.
std::vector<std::string> unclear_members(const ColumnType& type);

}  // namespace smt::types
