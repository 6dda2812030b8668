#include "accept/unicode.hpp"

#include <clocale>
#include <cstdint>
#include <cwctype>
#include <optional>

namespace smt::test {
namespace {

/// Cuts the first character off `text` and returns it; returns nullopt if the bytes are not UTF-8 (and cuts off one
/// byte).
std::optional<char32_t> take(std::string_view& text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const auto first = byte(0);
  const std::size_t size = first < 0x80   ? 1
                           : first < 0xC2 ? 0
                           : first < 0xE0 ? 2
                           : first < 0xF0 ? 3
                           : first < 0xF5 ? 4
                                          : 0;
  std::uint32_t value = size == 1 ? first : first & (0x7FU >> size);
  bool good = size > 0 && size <= text.size();
  for (std::size_t i = 1; good && i < size; ++i) {
    good = (byte(i) & 0xC0) == 0x80;
    value = (value << 6) | (byte(i) & 0x3FU);
  }
  if (size == 3 && value < 0x800) good = false;
  if (size == 4 && value < 0x10000) good = false;
  if (value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) good = false;
  text.remove_prefix(good ? size : 1);
  return good ? std::optional{static_cast<char32_t>(value)} : std::nullopt;
}

class Utf8Locale {
 public:
  Utf8Locale() : locale_{newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)} {}
  ~Utf8Locale() {
    if (locale_ != nullptr) freelocale(locale_);
  }
  Utf8Locale(const Utf8Locale&) = delete;
  Utf8Locale& operator=(const Utf8Locale&) = delete;
  char32_t fold(char32_t c) const {
    return static_cast<char32_t>(towlower_l(towupper_l(static_cast<wint_t>(c), locale_), locale_));
  }

 private:
  locale_t locale_;
};

}  // namespace

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    if (!take(text)) return false;
  }
  return true;
}

std::u32string code_points(std::string_view text) {
  std::u32string out;
  while (!text.empty()) out += take(text).value_or(0xFFFD);
  return out;
}

std::string utf8(char32_t c) {
  const auto tail = [&](int shift) { return static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800) return {static_cast<char>(0xC0 | (c >> 6)), tail(0)};
  if (c < 0x10000) return {static_cast<char>(0xE0 | (c >> 12)), tail(6), tail(0)};
  return {static_cast<char>(0xF0 | (c >> 18)), tail(12), tail(6), tail(0)};
}

std::size_t utf16_length(std::string_view text) {
  std::size_t length = 0;
  for (const auto c : code_points(text)) length += c > 0xFFFF ? 2 : 1;
  return length;
}

std::u32string folded(std::string_view text) {
  static const Utf8Locale locale;
  auto out = code_points(text);
  for (auto& c : out) c = locale.fold(c);
  return out;
}

std::string upper_ascii(std::string_view text) {
  std::string out{text};
  for (auto& c : out) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  }
  return out;
}

}  // namespace smt::test
