#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace smt::text {

/// Bytes of the UTF-8 character at the front of `text`, which is not empty; 0 when it is none. Overlong forms,
/// surrogates and code points past U+10FFFF are none (RFC 3629).
std::size_t utf8_length(std::string_view text);

bool is_utf8(std::string_view text);

/// Each byte as \xNN.
std::string as_hex(std::string_view bytes);

/// `text` with \xNN for each byte that is of no character: names of files may hold any bytes.
std::string as_utf8(std::string_view text);

}  // namespace smt::text
