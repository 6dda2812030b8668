#pragma once

#include <string>
#include <string_view>

namespace smt::text {

/// Replaces bytes of control characters, including U+0080 to U+009F, with \xNN: in a hostile name they could move the
/// cursor or change the colours of a terminal. Does the same with bytes that are not UTF-8.
std::string printable(std::string_view text);

/// Replaces each control character, including U+0080 to U+009F, and the line ends U+2028 and U+2029 with a space: for
/// comments in files. Keeps bytes that are not UTF-8.
std::string on_one_line(std::string_view text);

}  // namespace smt::text
