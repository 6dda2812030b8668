#include "text/printable.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace smt::text {
namespace {

/// Returns true for U+0000 to U+001F, U+007F, and U+0080 to U+009F, which terminals also interpret.
bool is_control(std::string_view character) {
  const auto byte = [character](std::size_t i) { return static_cast<unsigned char>(character[i]); };
  if (character.size() == 1) return byte(0) < 0x20 || byte(0) == 0x7F;
  return character.size() == 2 && byte(0) == 0xC2 && byte(1) < 0xA0;
}

bool is_line_end(std::string_view character) { return character == "\u2028" || character == "\u2029"; }

}  // namespace

std::string on_one_line(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto part = text.substr(0, std::max<std::size_t>(utf8_length(text), 1));
    out += is_control(part) || is_line_end(part) ? " " : part;
    text.remove_prefix(part.size());
  }
  return out;
}

std::string printable(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto length = utf8_length(text);
    const auto part = text.substr(0, std::max<std::size_t>(length, 1));
    if (length == 0 || is_control(part)) {
      out += as_hex(part);
    } else {
      out += part;
    }
    text.remove_prefix(part.size());
  }
  return out;
}

}  // namespace smt::text
