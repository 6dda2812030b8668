#pragma once
// Parses tokens into statements: the fixed clause order of StarRocks' grammar (createTableStatement, columnDesc), for
// the two statements that a migration needs.

#include <string_view>

#include "accept/starrocks_script.hpp"

namespace smt::test {

/// After a statement with an error, continues after the next `;`.
Script parse_starrocks(std::string_view text, Problems& problems);

}  // namespace smt::test
