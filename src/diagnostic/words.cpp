// The text and the hint of a finding, filled with its arguments.

#include <fmt/args.h>
#include <fmt/format.h>

#include <algorithm>

#include "smt/diagnostic.hpp"

namespace smt::diagnostic {
namespace {

/// Returns a long argument without its middle, as a value of the conf may have any length. Keeps the end, which often
/// contains the mistake.
std::string shortened(const std::string& argument) {
  constexpr std::size_t kLongest = 1500, kBegin = 400, kEnd = 200;
  if (argument.size() <= kLongest) return argument;
  const auto is_inside_character = [&](std::size_t at) {
    return (static_cast<unsigned char>(argument[at]) & 0xC0) == 0x80;
  };
  auto begin = kBegin, end = argument.size() - kEnd;
  while (begin > 0 && is_inside_character(begin)) --begin;
  while (end < argument.size() && is_inside_character(end)) ++end;
  return fmt::format("{} … ({} bytes) … {}", argument.substr(0, begin), argument.size(), argument.substr(end));
}

/// Shortens only values of the conf: the fix of a check is a list of statements, which must stay whole.
std::string fill(std::string_view pattern, const Diagnostic& diagnostic) {
  fmt::dynamic_format_arg_store<fmt::format_context> store;
  const bool is_line = diagnostic.place.is_line();
  for (const auto& argument : diagnostic.arguments) store.push_back(is_line ? shortened(argument) : argument);
  return fmt::vformat(pattern, store);
}

/// Returns true if the template names an argument that is empty or missing.
bool names_empty_argument(std::string_view pattern, const std::vector<std::string>& arguments) {
  for (std::size_t at = pattern.find('{'); at != std::string_view::npos; at = pattern.find('{', at + 1)) {
    if (pattern.substr(at, 2) == "{{") {  // a brace of the text itself
      ++at;
      continue;
    }
    const auto index = static_cast<std::size_t>(pattern[at + 1] - '0');
    if (index >= arguments.size() || arguments[index].empty()) return true;
  }
  return false;
}

/// Returns "; the same holds for 15 more: shop.a, shop.b, shop.c, …".
std::string the_same_of(const std::vector<std::string>& also, Language language) {
  constexpr std::size_t kShown = 3;
  if (also.empty()) return "";
  const bool chinese = language == Language::kChinese;
  const auto shown = static_cast<std::ptrdiff_t>(std::min(also.size(), kShown));
  auto names = fmt::format("{}", fmt::join(also.begin(), also.begin() + shown, chinese ? "、" : ", "));
  if (also.size() > kShown) names += chinese ? "……" : ", …";
  return chinese ? fmt::format("；另有 {} 个也是如此：{}", also.size(), names)
                 : fmt::format("; the same holds for {} more: {}", also.size(), names);
}

}  // namespace

std::string message(const Diagnostic& diagnostic, Language language) {
  return fill(words_of(diagnostic.code, language).text, diagnostic) + the_same_of(diagnostic.also, language);
}

std::string hint(const Diagnostic& diagnostic, Language language) {
  const auto pattern = words_of(diagnostic.code, language).hint;
  if (names_empty_argument(pattern, diagnostic.arguments)) return "";
  return fill(pattern, diagnostic);
}

}  // namespace smt::diagnostic
