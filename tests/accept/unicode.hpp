#pragma once
// Counts and compares characters as Java does.

#include <cstddef>
#include <string>
#include <string_view>

namespace smt::test {

bool is_utf8(std::string_view text);
/// Bytes that are not UTF-8 become U+FFFD.
std::u32string code_points(std::string_view text);
std::string utf8(char32_t c);
/// Returns Java's String.length(): a character above U+FFFF counts as two.
std::size_t utf16_length(std::string_view text);
/// StarRocks treats two names as one if their folded forms are equal (String.CASE_INSENSITIVE_ORDER).
std::u32string folded(std::string_view text);
std::string upper_ascii(std::string_view text);

}  // namespace smt::test
