#include "types/version_text.hpp"

#include <fmt/format.h>

#include <charconv>

namespace smt::types {
namespace {

constexpr std::size_t kMostDigits = 3;

/// Removes one to three digits without a leading zero from the front.
std::optional<int> take_number(std::string_view& text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const auto digits = static_cast<std::size_t>(end - text.data());
  const bool padded = digits > 1 && text.front() == '0';
  if (error != std::errc{} || number < 0 || text.front() == '-' || digits > kMostDigits || padded) return std::nullopt;
  text.remove_prefix(digits);
  return number;
}

bool take_dot(std::string_view& text) {
  if (!text.starts_with('.')) return false;
  text.remove_prefix(1);
  return true;
}

}  // namespace

std::optional<Version> parse_version(std::string_view text, MinorIsEnough minor_is_enough) {
  const auto major = take_number(text);
  if (!major || !take_dot(text)) return std::nullopt;
  const auto minor = take_number(text);
  if (!minor) return std::nullopt;
  if (text.empty() && minor_is_enough == MinorIsEnough::kYes) return Version{*major, *minor, 0};
  const auto patch = take_dot(text) ? take_number(text) : std::nullopt;
  if (!patch || !text.empty()) return std::nullopt;
  return Version{*major, *minor, *patch};
}

std::string version_text(const Version& version) {
  const auto release = fmt::format("{}.{}", version.major, version.minor);
  return version.patch == 0 ? release : fmt::format("{}.{}", release, version.patch);
}

}  // namespace smt::types
