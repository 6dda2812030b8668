#pragma once

#include <string>
#include <string_view>

#include "smt/stages.hpp"

namespace smt::check {

/// Returns whether a column of the first type, as the files have it, can be of the second, as
/// information_schema.columns prints it: "bigint(20) unsigned" is LARGEINT, "tinyint(1)" is BOOLEAN, the numbers of
/// other integers mean nothing. Also returns true if the second allows more characters.
bool fits_type(std::string_view needed, std::string_view there);

}  // namespace smt::check
