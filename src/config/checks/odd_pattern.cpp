#include "config/checks/odd_pattern.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "config/checks/odd_value.hpp"
#include "smt/pattern.hpp"
#include "text/ascii.hpp"

namespace smt::config {
namespace {

struct Oddity {
  const char* pattern;  // matched in the pattern of the conf
  const char* meaning;
};

constexpr std::array kOddities{
    Oddity{"%", "'%' is for SQL's LIKE; use '.*' for any text"},
    Oddity{"^\\^?\\s|\\s\\$?$", "it begins or ends with a blank"},
    Oddity{"^\\^?[\\w-]+(,\\s*[\\w-]+)+\\$?$", "separate several names with '|': ^(a|b)$"},
    Oddity{"^\\^?[\\w*]+\\.[\\w*]*\\w\\$?$|^\\*\\.\\*$", "use one key for 'database' and one for 'table'"},
    Oddity{"(^|[\\w_^-])\\*", "'*' repeats the character before it; use '.*' for any text"},
    Oddity{"^\\^?\\?", "'?' makes the character before it optional; use '.' for any one character"},
};

constexpr bool is_of_name(char c) {
  return is_alphanumeric(c) || c == '_' || c == '-' || c == '^' || c == '$' || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

std::string pattern_of_wildcards(std::string_view text) {
  std::string out;
  bool any = false;
  for (const char c : text) {
    const bool many = c == '*' || c == '%', one = c == '?';
    if (!many && !one && !is_of_name(c)) return "";
    any = any || many || one;
    if (many || one) out += '.';
    if (!one) out += many ? '*' : c;
  }
  return any ? out : "";
}

std::string pattern_oddity(std::string_view pattern) {
  if (const auto oddity = value_oddity(pattern); !oddity.empty()) return std::string{oddity};
  const auto odd = std::find_if(kOddities.begin(), kOddities.end(),
                                [&](const Oddity& oddity) { return Pattern{oddity.pattern}.found_in(pattern); });
  if (odd == kOddities.end()) return "";
  const auto meant = pattern_of_wildcards(pattern);
  return meant.empty() ? odd->meaning : std::string{odd->meaning} + ": write '" + meant + "'";
}

Diagnostic bad_pattern(const std::string& section, std::string_view key, const Setting& setting,
                       const Pattern& pattern) {
  const auto oddity = pattern_oddity(shown(setting));
  return {Code::kConfBadPattern,
          setting.place,
          {section, std::string{key}, shown(setting),
           setting.written.empty() ? pattern.error() : "not a regular expression",
           oddity.empty() ? "patterns are RE2 regular expressions (no look-ahead, no back-references)" : oddity}};
}

std::string first_oddity(std::initializer_list<std::pair<std::string_view, const std::optional<Pattern>*>> patterns) {
  for (const auto& [key, pattern] : patterns) {
    if (!*pattern) continue;
    const auto& text = (*pattern)->text();
    if (const auto oddity = pattern_oddity(text); !oddity.empty())
      return fmt::format("; {} = '{}': {}", key, text, oddity);
  }
  return "";
}

}  // namespace smt::config
