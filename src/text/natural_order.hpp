#pragma once

#include <string_view>

namespace smt::text {

/// The natural order of names: "a.2" comes before "a.10". Digits come before other characters, which are in the order
/// of their bytes.
bool comes_before(std::string_view a, std::string_view b);

}  // namespace smt::text
