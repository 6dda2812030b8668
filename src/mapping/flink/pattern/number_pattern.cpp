#include "mapping/flink/pattern/number_pattern.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

namespace smt::mapping {
namespace {

using Numbers = std::span<const std::string_view>;

/// First digits of numbers, ascending, that are followed by the same branches.
struct FirstDigits {
  std::string digits;
  Branches rest;
};

/// Returns one digit as it is, and several as [0-9] or [02-4].
std::string digit_class(const std::string& digits) {
  if (digits.size() == 1) return digits;
  std::string out = "[";
  for (std::size_t i = 0; i < digits.size();) {
    const auto begin = i++;
    while (i < digits.size() && digits[i] == digits[i - 1] + 1) ++i;
    out += digits[begin];
    if (i - begin > 2) out += '-';
    if (i - begin > 1) out += digits[i - 1];
  }
  return out + ']';
}

/// Adds the digit to those that are followed by the same branches. If only one number follows, the digit joins only its
/// neighbour: 12|34|52 reads better than [15]2|34.
void add_first(std::vector<FirstDigits>& groups, char digit, Branches rest, bool is_single) {
  const bool is_last_digit = rest.size() == 1 && rest.front().empty();
  const auto same = std::find_if(groups.begin(), groups.end(), [&](const FirstDigits& group) {
    return group.rest == rest && (!is_single || is_last_digit || group.digits.back() + 1 == digit);
  });
  if (same != groups.end()) {
    same->digits += digit;
  } else {
    groups.push_back({{digit}, std::move(rest)});
  }
}

/// Returns what follows the first `at` digits of numbers of one length. A single digit is repeated before each branch
/// (1[01][0-9]|12[0-5]), as a reader compares numbers digit by digit; a class is not.
Branches tails(Numbers numbers, std::size_t at) {
  if (numbers.size() == 1) return {std::string{numbers.front().substr(at)}};
  std::vector<FirstDigits> groups;
  for (auto begin = numbers.begin(); begin != numbers.end();) {
    const char digit = (*begin)[at];
    const auto end = std::find_if(begin, numbers.end(), [&](std::string_view number) { return number[at] != digit; });
    add_first(groups, digit, tails({begin, end}, at + 1), end - begin == 1);
    begin = end;
  }
  Branches branches;
  for (const auto& [digits, rest] : groups) {
    if (digits.size() > 1) {
      branches.push_back(digit_class(digits) + grouped(rest));
    } else {
      for (const auto& branch : rest) branches.push_back(digits + branch);
    }
  }
  return branches;
}

/// Returns branches with the common first digits before the parenthesis: 2024(0[1-9]|1[0-2]).
Branches of_one_length(Numbers numbers) {
  const auto first = numbers.front(), last = numbers.back();
  const auto shared = std::mismatch(first.begin(), first.end(), last.begin()).first - first.begin();
  auto branches = tails(numbers, static_cast<std::size_t>(shared));
  if (shared == 0) return branches;
  return {std::string{first.substr(0, static_cast<std::size_t>(shared))} + grouped(std::move(branches))};
}

}  // namespace

std::string joined(const Branches& branches) { return fmt::format("{}", fmt::join(branches, "|")); }

std::string grouped(Branches branches) {
  const bool is_optional = std::erase(branches, "") > 0;
  if (branches.empty()) return "";
  if (is_optional) return "(" + joined(branches) + ")?";
  return branches.size() == 1 ? branches.front() : "(" + joined(branches) + ")";
}

Branches number_branches(const std::vector<std::string_view>& numbers) {
  if (numbers.front().size() == numbers.back().size()) return of_one_length(numbers);
  Branches branches;
  for (auto begin = numbers.begin(); begin != numbers.end();) {
    const auto longer = [&](std::string_view number) { return number.size() > begin->size(); };
    const auto end = std::find_if(begin, numbers.end(), longer);
    for (auto& branch : tails({begin, end}, 0)) branches.push_back(std::move(branch));
    begin = end;
  }
  return branches;
}

}  // namespace smt::mapping
