#pragma once

#include <string_view>

#include "smt/stages.hpp"

namespace smt::sql_text {

/// Returns why no MySQL or MariaDB server has a database, table, column or key of this name, which is UTF-8: "it is
/// empty". Returns "" if a server may have it; control characters other than NUL are allowed
/// (docs/facts/mysql-and-mariadb.md#names).
std::string_view impossible_name(std::string_view name);

}  // namespace smt::sql_text
