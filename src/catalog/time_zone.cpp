#include "catalog/time_zone.hpp"

#include <algorithm>
#include "text/ascii.hpp"

namespace smt::catalog {
namespace {

bool is_offset(std::string_view text) {
  return text.size() == 6 && (text[0] == '+' || text[0] == '-') && is_digit(text[1]) && is_digit(text[2]) &&
         text[3] == ':' && is_digit(text[4]) && is_digit(text[5]);
}

bool is_iana_name(std::string_view text) {
  return text.find('/') != std::string_view::npos && is_letter(text.front()) &&
         std::all_of(text.begin(), text.end(), [](char c) {
           return is_letter(c) || is_digit(c) || c == '/' || c == '_' || c == '-' || c == '+';
         });
}

}  // namespace

std::optional<std::string> time_zone_name(std::string_view text) {
  if (text == "UTC" || text == "GMT" || text == "+00:00" || text == "-00:00") return "UTC";
  if (is_offset(text) || is_iana_name(text)) return std::string{text};
  return std::nullopt;
}

}  // namespace smt::catalog
