#pragma once
// Tokens to statements: the fixed clause order of StarRocks' grammar (createTableStatement, columnDesc), for the two
// statements that a migration needs.

#include <string_view>

#include "accept/starrocks_script.hpp"

namespace smt::test {

/// Goes on after the next `;` when a statement has an error.
Script parse_starrocks(std::string_view text, Problems& problems);

}  // namespace smt::test
