#pragma once

#include <string>

#include "smt/mapping.hpp"

namespace smt::mapping {

/// A default of a binary column as the text that its values arrive as; BINARY(n) is filled up with zero bytes.
std::string bytes_as_text(const Column& column, SourceMode mode, std::string bytes);

/// "6162" → "ab"; the digits are the server's.
std::string bytes_of_hex(std::string_view digits);

}  // namespace smt::mapping
