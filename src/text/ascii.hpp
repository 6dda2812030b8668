#pragma once
// Functions for ASCII characters, independent of the locale. They do not count bytes from 0x80 on as ASCII.

#include <string>
#include <string_view>

namespace smt::text {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_alphanumeric(char c) { return is_letter(c) || is_digit(c); }
constexpr bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\x7f'; }
constexpr bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool is_ascii(std::string_view text);
/// Returns false for an empty text.
bool all_digits(std::string_view text);

bool equal_ignoring_case(std::string_view a, std::string_view b);
bool contains_ignoring_case(std::string_view text, std::string_view part);
std::string ascii_lower(std::string_view text);
std::string ascii_upper(std::string_view text);

/// Removes spaces, tabs and line ends at both ends.
std::string_view trimmed(std::string_view text);
/// Returns two lower-case hexadecimal digits for each byte.
std::string hex_digits(std::string_view bytes);

}  // namespace smt::text
