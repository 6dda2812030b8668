#pragma once

#include <cstdint>
#include <string_view>

namespace smt::catalog {

/// How text of a MySQL character set grows in UTF-8, which StarRocks stores and counts.
struct Charset {
  std::string_view name;
  unsigned character_bytes;  // UTF-8 bytes of the widest character of the set
  unsigned growth, per;      // `per` bytes of the set become at most `growth` bytes of UTF-8
};

/// The row of a set (information_schema names, lower case), or nullptr for a set that is not known.
const Charset* find_charset(std::string_view name);

/// The safe maximum, for sets that are not known.
inline constexpr Charset kUnknownCharset{"", 4, 4, 1};

}  // namespace smt::catalog
