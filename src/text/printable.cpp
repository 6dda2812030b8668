#include "text/printable.hpp"

#include <fmt/format.h>

namespace smt {
namespace {

/// How many bytes of UTF-8 follow a first one.
int following(unsigned char first) {
  if (first >= 0xF5) return 0;
  if (first >= 0xF0) return 3;
  if (first >= 0xE0) return 2;
  return first >= 0xC2 ? 1 : 0;
}

bool is_control(unsigned char byte) { return byte < 0x20 || byte == 0x7F; }

/// U+0080 to U+009F are 0x80 to 0x9F behind 0xC2, or alone in other encodings: terminals obey them in both.
bool is_high_control(unsigned char byte) { return byte >= 0x80 && byte < 0xA0; }

}  // namespace

std::string printable(std::string_view text) {
  std::string out;
  int expected = 0;  // bytes of the character that has begun
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const auto next = static_cast<unsigned char>(i + 1 < text.size() ? text[i + 1] : '\0');
    const bool within = expected > 0 && (byte & 0xC0) == 0x80;
    expected = within ? expected - 1 : following(byte);
    const bool begins_control = byte == 0xC2 && is_high_control(next);
    if (begins_control) expected = 0;  // so that the second byte is seen as alone
    if (is_control(byte) || begins_control || (!within && is_high_control(byte))) {
      out += fmt::format("\\x{:02X}", byte);
    } else {
      out += text[i];
    }
  }
  return out;
}

}  // namespace smt
