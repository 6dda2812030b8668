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
  const char* advice = "";  // replaced by the pattern that was meant, if it is known
};

constexpr const char *kSeveral = "separate several names with '|': ^(a|b)$", *kUseAnyText = "use '.*' for any text";

constexpr std::array kOddities{
    Oddity{"[！-～「」『』《》【】　]", "it contains full-width characters; type them in ASCII"},
    Oddity{"\\s(--|//)", "a comment needs a line of its own; here it is part of the value"},
    Oddity{"^/.*/$", "the slashes are part of the pattern; remove them"},
    Oddity{"^\\^?!", "'!' does not negate a pattern; exclude tables with [ignore.N]"},
    Oddity{"^\\$.*\\^$", "'^' begins a pattern and '$' ends it"},
    Oddity{"%", "'%' is for SQL's LIKE", kUseAnyText},
    Oddity{"^\\^?\\s|\\s\\$?$", "it begins or ends with a blank"},
    Oddity{"[\\w$][,;]$", "the sign at its end is part of the pattern; remove it"},
    Oddity{"^[\\^{(]*[\\w-]+([,;\\s]\\s*[\\w-]+)+[)}$]*$", kSeveral},
    Oddity{"^\\^?[\\w*]+\\.\\w[\\w*]*\\$?$|^\\*\\.\\*$", "use one key for 'database' and one for 'table'"},
    Oddity{"(^|[\\w_^-])\\*", "'*' repeats the character before it", kUseAnyText},
    Oddity{"^\\^?\\?", "'?' makes the character before it optional", "use '.' for any one character"},
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
  const auto meant = *odd->advice == '\0' ? "" : pattern_of_wildcards(pattern);
  if (!meant.empty()) return fmt::format("{}; write '{}'", odd->meaning, meant);
  return fmt::format("{}{}{}", odd->meaning, *odd->advice == '\0' ? "" : "; ", odd->advice);
}

bool has_empty_alternative(std::string_view pattern) {
  const auto holds = [&](std::string_view part) { return pattern.find(part) != std::string_view::npos; };
  const bool written = pattern.starts_with('|') || pattern.starts_with("^|") || pattern.ends_with('|') ||
                       pattern.ends_with("|$") || holds("||");
  return written && Pattern{std::string{pattern}}.found_in(" ");
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
