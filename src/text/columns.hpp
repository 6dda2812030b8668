#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace smt::text {

/// How many columns of a terminal the text takes: none for an ANSI colour, two for a wide character.
std::size_t columns_of(std::string_view text);

/// The lines of `text`, each broken at blanks into lines of at most `width` columns. The parts of a line stand four
/// columns further in than the line. A word that is longer stays whole.
std::string in_columns(std::string_view text, std::size_t width);

}  // namespace smt::text
