#include "config/keys/bad_value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "config/checks/odd_value.hpp"
#include "text/ascii.hpp"

namespace smt::config {
namespace {

/// Returns true for a single word, false for a part of a sentence, a number or a version.
bool is_word(std::string_view part) {
  const auto fits = [](char c) { return is_letter(c) || c == '_' || c == '-'; };
  return !part.empty() && std::all_of(part.begin(), part.end(), fits);
}

/// Returns auto, always and never for "auto, always or never". Returns none if the text has "such as", which begins
/// examples.
std::vector<std::string_view> listed_words(std::string_view expected) {
  std::vector<std::string_view> words;
  if (expected.find("such as") != std::string_view::npos) return words;
  while (!expected.empty()) {
    if (expected.starts_with("or ")) expected.remove_prefix(3);
    const auto end = std::min({expected.find(", "), expected.find(" or "), expected.size()});
    if (is_word(expected.substr(0, end))) words.push_back(expected.substr(0, end));
    expected.remove_prefix(end);
    expected.remove_prefix(expected.starts_with(", ") ? 2 : expected.starts_with(" or ") ? 1 : 0);
  }
  return words;
}

std::string nearest_word(std::string_view expected, std::string_view value) {
  constexpr std::size_t kLongestWord = 40;
  if (value.size() > kLongestWord) return "";
  const auto words = listed_words(expected);
  std::vector<std::string> lower;
  for (const auto word : words) lower.push_back(ascii_lower(word));
  const auto near = nearest(ascii_lower(value), {lower.begin(), lower.end()});
  const auto at = std::find(lower.begin(), lower.end(), near);
  return at == lower.end() ? "" : std::string{words[static_cast<std::size_t>(at - lower.begin())]};
}

}  // namespace

std::string shown_without_password(std::string_view key, const Setting& setting) {
  const auto lower = ascii_lower(shown(setting));
  const auto contains = [&](std::string_view part) { return lower.find(part) != std::string::npos; };
  const bool secret = is_password(key) || contains("password=") || (contains("://") && contains("@"));
  return secret ? "***" : shown(setting);
}

Diagnostic bad_value(std::string_view section, std::string_view key, const Setting& setting, std::string expected,
                     std::string hint) {
  const auto near = nearest_word(expected, shown(setting));
  if (hint.empty() && !near.empty()) hint = fmt::format("did you mean '{}'?", near);
  return {Code::kConfBadValue,
          setting.place,
          {std::string{section}, std::string{key}, shown_without_password(key, setting), std::move(expected),
           std::move(hint)}};
}

}  // namespace smt::config
