#include "mapping/default/number_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "catalog/scanner.hpp"
#include "text/ascii.hpp"

namespace smt::mapping {
namespace {

struct Range {
  StarRocksKind kind;
  std::string_view lowest, highest;  // without the sign
};

constexpr std::array kRanges = std::to_array<Range>({
    {StarRocksKind::kBoolean, "0", "1"},
    {StarRocksKind::kTinyint, "128", "127"},
    {StarRocksKind::kSmallint, "32768", "32767"},
    {StarRocksKind::kInt, "2147483648", "2147483647"},
    {StarRocksKind::kBigint, "9223372036854775808", "9223372036854775807"},
    {StarRocksKind::kLargeint, "170141183460469231731687303715884105728", "170141183460469231731687303715884105727"},
});

}  // namespace

bool only_zeros(std::string_view digits) {
  return std::all_of(digits.begin(), digits.end(), [](char c) { return c == '0'; });
}

std::optional<Number> parse_decimal(std::string_view text) {
  Number number;
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
    number.negative = text.front() == '-';
    text.remove_prefix(1);
  }
  const auto point = text.find('.');
  const auto integer = text.substr(0, point);
  if (point != std::string_view::npos) number.fraction = text.substr(point + 1);
  if (!all_digits(integer) || (point != std::string_view::npos && !all_digits(number.fraction))) return std::nullopt;
  number.integer = integer.substr(std::min(integer.find_first_not_of('0'), integer.size() - 1));
  return number;
}

bool is_in_range(const Number& number, StarRocksKind kind) {
  const auto* range =
      std::find_if(kRanges.begin(), kRanges.end(), [&](const Range& candidate) { return candidate.kind == kind; });
  if (range == kRanges.end()) return true;
  const auto limit = number.negative ? range->lowest : range->highest;
  return number.integer.size() != limit.size() ? number.integer.size() < limit.size() : number.integer <= limit;
}

std::optional<std::string> time_in_microseconds(std::string_view text) {
  Scanner scanner{text};
  const bool negative = scanner.accept('-');
  const auto hours = scanner.number();
  const auto minutes = scanner.accept(':') ? scanner.number() : std::nullopt;
  const auto seconds = minutes && scanner.accept(':') ? scanner.number() : std::nullopt;
  if (!hours || !seconds) return std::nullopt;
  std::string fraction;
  if (scanner.accept('.')) fraction = scanner.rest();
  if (fraction.empty() ? !scanner.at_end() : !all_digits(fraction) || fraction.size() > 6) return std::nullopt;
  fraction.resize(6, '0');
  const auto whole = (*hours * 60 + *minutes) * 60 + *seconds;
  const auto number = parse_decimal(fmt::format("{}{}", whole, fraction));
  return fmt::format("{}{}", negative && number->integer != "0" ? "-" : "", number->integer);
}

}  // namespace smt::mapping
