#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "smt/stages.hpp"

namespace smt::types {

/// "DECIMAL(20, 0)" → "decimal", {20, 0}.
struct TypeWords {
  std::string name;                    // in lower case
  std::vector<std::uint32_t> numbers;  // of the parentheses, if there are any
};

/// Returns nullopt if it is not one word, with or without numbers in parentheses after it.
std::optional<TypeWords> parse_type_words(std::string_view text);

}  // namespace smt::types
