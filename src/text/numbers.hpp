#pragma once
// Numbers in texts, and numbers as text.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace smt::text {

/// Returns the digits at the beginning of `text`; an empty text if it begins with another character.
std::string_view leading_digits(std::string_view text);
/// Compares two numbers: returns less than 0 if `a` is less than `b`, 0 if they are equal, else more than 0. Both
/// consist of digits and may have any length; leading zeros do not count.
int compare_numbers(std::string_view a, std::string_view b);
/// Replaces each run of digits in `name` with one NUL, which names cannot contain. The results are equal for names that
/// differ only in their numbers.
std::string without_numbers(std::string_view name);

/// Returns "1 table", "2 tables".
std::string plural(std::uint64_t count, std::string_view word);
/// Returns "1,234,567".
std::string grouped_digits(std::uint64_t number);

}  // namespace smt::text
