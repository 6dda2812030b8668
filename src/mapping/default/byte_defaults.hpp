#pragma once

#include <string>

#include "smt/mapping.hpp"

namespace smt::mapping {

/// Returns the default of a binary column as the text in which its values arrive. BINARY(n) is padded with zero bytes.
std::string bytes_as_text(const Column& column, SourceMode mode, std::string bytes);

/// Converts "6162" to "ab". The digits come from the server and are not checked.
std::string bytes_of_hex(std::string_view digits);

}  // namespace smt::mapping
