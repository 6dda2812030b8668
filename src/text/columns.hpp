#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace smt::text {

/// Returns the number of terminal columns of a text: none for an ANSI colour, two for a wide character.
std::size_t columns_of(std::string_view text);

/// Breaks each line of `text` at blanks into lines of at most `width` columns. Continuation lines are indented by four
/// more columns. A longer word is not broken.
std::string in_columns(std::string_view text, std::size_t width);

}  // namespace smt::text
