#include "mapping/default/float_text.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>
#include <string>

namespace smt::mapping {
namespace {

std::optional<double> parse_double(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

template <typename Floating>
std::string shortest_text(Floating value) {
  std::array<char, 64> buffer{};
  const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific);
  return {buffer.data(), result.ptr};
}

}  // namespace

FloatFit float_fit(std::string_view text) {
  const auto value = parse_double(text);
  if (!value || std::abs(*value) > static_cast<double>(std::numeric_limits<float>::max())) return FloatFit::kNone;
  const auto narrow = static_cast<float>(*value);
  if (shortest_text(narrow) != shortest_text(*value)) return FloatFit::kNone;
  return double{narrow} == *value ? FloatFit::kExact : FloatFit::kSameText;
}

}  // namespace smt::mapping
