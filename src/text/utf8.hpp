#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace smt::text {

/// Returns the length in bytes of the UTF-8 character at the front of `text`, which must not be empty; 0 if there is
/// none. Overlong forms, surrogates and code points past U+10FFFF are not characters (RFC 3629).
std::size_t utf8_length(std::string_view text);

bool is_utf8(std::string_view text);

/// Returns each byte as \xNN.
std::string as_hex(std::string_view bytes);

/// Replaces each byte that is not part of a character with \xNN: file names may contain any bytes.
std::string as_utf8(std::string_view text);

}  // namespace smt::text
