#pragma once

#include <set>
#include <string>

#include "smt/mapping.hpp"
#include "smt/starrocks_state.hpp"

namespace smt::diff {

/// Returns the SHA-256 of what SHOW CREATE TABLE says of these tables, in 64 hexadecimal digits. It changes when one of
/// them is created, dropped or changed, and depends on nothing else. The hashed text has for each table, in the order
/// of the names: the quoted name, a zero byte, the statement (empty for a table that StarRocks does not have), a zero
/// byte.
std::string present_digest(const StarRocksState& state, const std::set<TableName>& tables);

}  // namespace smt::diff
