#pragma once
// The conf that `init` writes.

#include <string>

#include "init/database_groups.hpp"

namespace smt::init {

/// Its commented lines for Flink read the password of StarRocks from this variable.
inline constexpr const char* kSinkPasswordVariable = "STARROCKS_PASSWORD";

/// Returns the whole conf: `db_section`, the lines that every conf has, and a rule for each group of databases that has
/// tables. `server`: "MySQL 9.7".
std::string starter_conf(const std::string& db_section, const SeenTables& seen, const std::string& server);

/// Returns how many rules that conf has.
std::size_t rule_count(const SeenTables& seen);

}  // namespace smt::init
