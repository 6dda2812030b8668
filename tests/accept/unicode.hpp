#pragma once
// Characters as Java counts and compares them.

#include <cstddef>
#include <string>
#include <string_view>

namespace smt::test {

bool is_utf8(std::string_view text);
/// Bytes that are no UTF-8 become U+FFFD.
std::u32string code_points(std::string_view text);
std::string utf8(char32_t c);
/// What String.length() says: a character beyond U+FFFF counts two.
std::size_t utf16_length(std::string_view text);
/// Two names are one for StarRocks when their folded forms are equal (String.CASE_INSENSITIVE_ORDER).
std::u32string folded(std::string_view text);
std::string upper_ascii(std::string_view text);

}  // namespace smt::test
