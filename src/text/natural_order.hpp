#pragma once

#include <string_view>

namespace smt::text {

/// The order in which people number names: "a.2" comes before "a.10". Digits come before other characters, and those by
/// their bytes.
bool comes_before(std::string_view a, std::string_view b);

}  // namespace smt::text
