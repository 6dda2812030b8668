#pragma once
// Numbers in texts, and texts with numbers.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace smt::text {

/// The digits at the beginning of `text`; empty where it begins with another character.
std::string_view leading_digits(std::string_view text);
/// Less than 0, 0 or more, as the one number is less than the other, equal or more. Both are digits, of any length;
/// leading zeros do not count.
int compare_numbers(std::string_view a, std::string_view b);
/// `name` with one NUL, which no name holds, in the place of each run of digits: equal for names that differ in their
/// numbers only.
std::string without_numbers(std::string_view name);

/// "1 table", "2 tables".
std::string plural(std::uint64_t count, std::string_view word);
/// "1,234,567"
std::string grouped_digits(std::uint64_t number);

}  // namespace smt::text
