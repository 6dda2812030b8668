// Time zones whose names contain their offset.

#include <charconv>

#include "smt/check.hpp"

namespace smt::check {
namespace {

std::optional<int> zone_number(std::string_view text, int most) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || text.size() > 2 || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value <= most ? std::optional{value} : std::nullopt;
}

/// Reads "+8" and "+08:00".
std::optional<int> signed_offset(std::string_view text) {
  if (text.empty() || (text.front() != '+' && text.front() != '-')) return std::nullopt;
  const int sign = text.front() == '-' ? -1 : 1;
  text.remove_prefix(1);
  const auto colon = text.find(':');
  const auto hours = zone_number(text.substr(0, colon), 14);
  const auto minutes = colon == std::string_view::npos ? std::optional{0} : zone_number(text.substr(colon + 1), 59);
  if (!hours || !minutes) return std::nullopt;
  return sign * (*hours * 3600 + *minutes * 60);
}

}  // namespace

std::optional<int> fixed_offset(std::string_view zone) {
  if (zone == "UTC" || zone == "GMT" || zone == "Z" || zone == "Etc/UTC" || zone == "Etc/GMT") return 0;
  constexpr std::string_view kTurned = "Etc/GMT";  // these names have the opposite sign
  if (zone.starts_with(kTurned)) {
    const auto offset = signed_offset(zone.substr(kTurned.size()));
    return offset ? std::optional{-*offset} : std::nullopt;
  }
  if (zone.starts_with("GMT") || zone.starts_with("UTC")) zone.remove_prefix(3);
  return signed_offset(zone);
}

}  // namespace smt::check
