#pragma once

#include <string_view>

#include "config/keys/keys.hpp"

namespace smt::config {

/// Why a value is probably not what was meant, as a sentence: a sign in it that cannot be seen, quotes around it, or a
/// comment behind it. Returns "" if nothing is odd, or if the key allows such text: a password, an expression.
std::string_view value_oddity(const ConfKeyRow& row, std::string_view value);

/// Whether quotes, straight or typographic, stand around the value.
bool is_in_quotes(std::string_view value);

/// The same for a value that is no expression and no secret.
std::string_view value_oddity(std::string_view value);

}  // namespace smt::config
