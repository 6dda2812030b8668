#pragma once
// Members of ENUM and SET in Flink CDC. The snapshot phase returns them unchanged. The binlog contains numbers, which
// Flink CDC replaces with the members from SHOW CREATE TABLE: it resolves quotes there, but not backslashes (Debezium's
// escapeOption; seen with 2.2.1 and 3.5.0).

#include <string>
#include <string_view>
#include <vector>

#include "smt/catalog.hpp"

namespace smt::types {

/// Returns the member as it arrives from the binlog: `f\\g` for `f\g`, `b\,c` for `b,c`, a backslash and n for a line
/// break.
std::string member_of_binlog(std::string_view member);

/// Returns the Flink expression that restores the members in both phases, or just `c`, the quoted column, if all arrive
/// unchanged. The expression does not change members in unclear_members.
std::string members_expression(std::string_view c, const ColumnType& type);

/// Returns the ambiguous members: `a,b` from the binlog arrives in the same form as `a\,b` from the snapshot.
std::vector<std::string> unclear_members(const ColumnType& type);

}  // namespace smt::types
