#include "config/connections/given.hpp"

#include <fmt/format.h>

#include "config/file/expand.hpp"

namespace smt::config {

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

void take_given(const Options& options, std::string_view prefix, std::initializer_list<GivenOption> from,
                GivenValues& given) {
  for (const auto& [key, option] : from) {
    if (const auto* setting = find_option(options, option))
      given[std::string{key}] = given_by_line(fmt::format("{}{}", prefix, option), *setting);
  }
}

Place line_of(const GivenValues& given, const std::vector<std::string_view>& keys, const Place& otherwise) {
  for (const auto key : keys) {
    const auto found = given.find(key);
    if (found != given.end() && found->second.place.line > 0) return found->second.place;
  }
  return otherwise;
}

}  // namespace smt::config
