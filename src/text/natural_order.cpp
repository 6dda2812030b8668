#include "text/natural_order.hpp"

#include "text/ascii.hpp"
#include "text/numbers.hpp"

namespace smt::text {
namespace {

/// Removes the digits at the front of `rest` and returns them.
std::string_view take_digits(std::string_view& rest) {
  const auto digits = leading_digits(rest);
  rest.remove_prefix(digits.size());
  return digits;
}

}  // namespace

bool comes_before(std::string_view a, std::string_view b) {
  const auto whole_a = a, whole_b = b;
  while (!a.empty() && !b.empty()) {
    if (is_digit(a[0]) && is_digit(b[0])) {
      if (const int order = compare_numbers(take_digits(a), take_digits(b)); order != 0) return order < 0;
      continue;
    }
    if (a[0] != b[0]) {
      if (is_digit(a[0]) != is_digit(b[0])) return is_digit(a[0]);
      return static_cast<unsigned char>(a[0]) < static_cast<unsigned char>(b[0]);
    }
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  if (a.empty() != b.empty()) return a.empty();
  return whole_a < whole_b;  // equal except for leading zeros
}

}  // namespace smt::text
