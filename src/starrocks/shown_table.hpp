#pragma once

#include <string>
#include <variant>

#include "smt/starrocks.hpp"
#include "smt/starrocks_state.hpp"

namespace smt::starrocks {

/// Returns the table as StarRocks shows it, or why the tool does not know it, in words that continue "the table exists,
/// but ": "it is a view and not a table".
std::variant<PresentTable, std::string> read_shown_table(const ShownTable& shown, const Version& version);

}  // namespace smt::starrocks
