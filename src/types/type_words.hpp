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
  std::vector<std::uint32_t> numbers;  // in the parentheses, if any
};

/// Splits a type into its word and numbers. Returns nullopt if the text is not a word with optional numbers in
/// parentheses.
std::optional<TypeWords> parse_type_words(std::string_view text);

}  // namespace smt::types
