#pragma once

#include <cstdint>
#include <string_view>

namespace smt::catalog {

/// The growth of text from a MySQL character set to UTF-8, in which StarRocks stores and counts it.
struct Charset {
  std::string_view name;
  unsigned character_bytes;  // UTF-8 bytes of the widest character of the set
  unsigned growth, per;      // `per` bytes of the set become at most `growth` bytes of UTF-8
};

/// Returns the row of a set (information_schema names, lower case), or nullptr for an unknown set.
const Charset* find_charset(std::string_view name);

/// The safe maximum, for unknown sets.
inline constexpr Charset kUnknownCharset{"", 4, 4, 1};

}  // namespace smt::catalog
