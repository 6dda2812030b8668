#include "types/value_form.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "catalog/time_zone.hpp"
#include "text/ascii.hpp"

namespace smt::types {
namespace {

template <typename Number>
std::optional<Number> parse(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

template <typename Number>
bool is_between(const ValueForm& form, std::string_view value) {
  const auto number = parse<Number>(value);
  return number && static_cast<Number>(form.least) <= *number && *number <= static_cast<Number>(form.most);
}

/// Returns true for one of "a, b or c".
bool is_word_of(std::string_view words, std::string_view value) {
  while (!words.empty()) {
    const auto end = std::min({words.find(", "), words.find(" or "), words.size()});
    if (equal_ignoring_case(words.substr(0, end), value)) return true;
    words.remove_prefix(end);
    words.remove_prefix(words.starts_with(", ") ? 2 : words.starts_with(" or ") ? 4 : 0);
  }
  return false;
}

struct Unit {
  std::string_view words;
  double milliseconds;
};

// The units of Flink's TimeUtils.
constexpr std::array kUnits = std::to_array<Unit>({
    {" ms milli millis millisecond milliseconds ", 1},
    {" s sec second seconds ", 1000},
    {" m min minute minutes ", 60000},
    {" h hour hours ", 3600000},
    {" d day days ", 86400000},
    {" us \xc2\xb5s micro micros microsecond microseconds ", 0.001},
    {" ns nano nanos nanosecond nanoseconds ", 0.000001},
});

std::string_view without_spaces(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") + 1 - first);
}

/// Returns the milliseconds of "30s", "1 min", "500".
std::optional<double> parse_duration(std::string_view text) {
  text = without_spaces(text);
  const auto digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const auto number = parse<std::int64_t>(text.substr(0, digits));
  const auto unit = ascii_lower(without_spaces(text.substr(digits)));
  if (!number || unit.find(' ') != std::string::npos) return std::nullopt;
  if (unit.empty()) return static_cast<double>(*number);
  const auto* const found = std::find_if(kUnits.begin(), kUnits.end(), [&](const Unit& row) {
    return row.words.find(fmt::format(" {} ", unit)) != std::string_view::npos;
  });
  if (found == kUnits.end()) return std::nullopt;
  return static_cast<double>(*number) * found->milliseconds;
}

/// Regions of tzdata whose names are one word, without EST, MST and HST, which Java does not know.
constexpr std::string_view kRegions =
    " CET CST6CDT Cuba EET EST5EDT Egypt Eire GB GB-Eire GMT0 Greenwich Hongkong Iceland Iran Israel Jamaica Japan "
    "Kwajalein Libya MET MST7MDT NZ NZ-CHAT Navajo PRC PST8PDT Poland Portugal ROK Singapore Turkey UCT Universal W-SU "
    "WET Zulu ";

/// Returns true for Java's ZoneOffset: +8, +08, +0830, +08:30, +08:30:00.
bool is_offset(std::string_view text) {
  if (text.empty() || (text.front() != '+' && text.front() != '-')) return false;
  std::string shape;
  for (const char c : text.substr(1)) shape += is_digit(c) ? '9' : c;
  constexpr std::array<std::string_view, 6> kShapes{"9", "99", "9999", "99:99", "999999", "99:99:99"};
  return std::find(kShapes.begin(), kShapes.end(), shape) != kShapes.end();
}

bool is_zone(std::string_view text) {
  if (text.empty()) return false;
  if (text == "Z" || is_offset(text) || time_zone_name(text)) return true;
  for (const std::string_view prefix : {"UTC", "GMT", "UT"}) {
    if (text == prefix || (text.starts_with(prefix) && is_offset(text.substr(prefix.size())))) return true;
  }
  return text.find(' ') == std::string_view::npos && kRegions.find(fmt::format(" {} ", text)) != std::string_view::npos;
}

}  // namespace

bool takes(const ValueForm& form, std::string_view value) {
  switch (form.kind) {
    case ValueForm::Kind::kText: return true;
    case ValueForm::Kind::kNumber: return is_between<std::int64_t>(form, value);
    case ValueForm::Kind::kDecimal: return is_between<double>(form, value);
    case ValueForm::Kind::kBoolean: return is_word_of("true or false", value);
    case ValueForm::Kind::kWords: return is_word_of(form.words, value);
    case ValueForm::Kind::kZone: return is_zone(value);
    case ValueForm::Kind::kDuration: break;
  }
  const auto duration = parse_duration(value);
  return duration && *duration >= static_cast<double>(form.least);
}

std::string expected_value(const ValueForm& form) {
  switch (form.kind) {
    case ValueForm::Kind::kText: return "";
    case ValueForm::Kind::kNumber:
    case ValueForm::Kind::kDecimal:
      return form.most == std::numeric_limits<std::int64_t>::max()
                 ? fmt::format("a number from {}", form.least)
                 : fmt::format("a number from {} to {}", form.least, form.most);
    case ValueForm::Kind::kBoolean: return "true or false";
    case ValueForm::Kind::kWords: return std::string{form.words};
    case ValueForm::Kind::kZone: return "a time zone that Java knows, such as Asia/Shanghai, UTC or +08:00";
    case ValueForm::Kind::kDuration: break;
  }
  if (form.least == 0) return "a duration such as 30s, 500ms or 1min";
  return fmt::format("a duration of at least {} ms, such as 30s; a number alone is milliseconds", form.least);
}

}  // namespace smt::types
