#pragma once

#include <string>
#include <string_view>

#include "smt/stages.hpp"

namespace smt::check {

/// Why a column of the first type, as the files have it, cannot be one of the second, as information_schema.columns
/// tells it: "bigint(20) unsigned" is LARGEINT, "tinyint(1)" BOOLEAN, the numbers of other integers mean nothing. True
/// also where the second holds more characters.
bool fits_type(std::string_view needed, std::string_view there);

}  // namespace smt::check
