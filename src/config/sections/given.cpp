#include "config/sections/given.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace smt::config {
namespace {

/// Returns "${NAME}", "${file:PATH}" or "${prompt}" if the text of a line is just that, without the default of
/// ${NAME:-default}; else "".
std::string only_placeholder(std::string_view written) {
  if (!written.starts_with("${") || written.find('}') + 1 != written.size()) return "";
  return fmt::format("{}}}", written.substr(0, std::min(written.find(":-"), written.size() - 1)));
}

}  // namespace

Given given_by_line(std::string_view key, const Setting& setting) {
  const auto source = only_placeholder(setting.written);
  const auto line = place_text(setting.place);
  return {setting.place,
          source.empty() ? fmt::format("'{}' ({})", key, line) : fmt::format("'{}' ({}, from {})", key, line, source)};
}

GivenValues given_values(const SectionValues& values, std::initializer_list<GivenKey> keys) {
  GivenValues given;
  for (const auto& [key, otherwise] : keys) {
    if (const auto* setting = values.find(key)) {
      given.emplace(key, given_by_line(key, *setting));
    } else if (!otherwise.empty()) {
      given.emplace(key, Given{{}, fmt::format("'{}' ({})", key, otherwise)});
    }
  }
  return given;
}

Place line_of(const GivenValues& given, const std::vector<std::string_view>& keys, const Place& otherwise) {
  for (const auto key : keys) {
    const auto found = given.find(key);
    if (found != given.end() && found->second.place.line > 0) return found->second.place;
  }
  return otherwise;
}

}  // namespace smt::config
