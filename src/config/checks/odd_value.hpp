#pragma once

#include <string_view>

#include "config/keys/keys.hpp"

namespace smt::config {

/// Returns why a value is probably a mistake, as a sentence: it contains an invisible character, has quotes around it,
/// or a comment after it. Returns "" if nothing is odd, or if the key allows such text: a password, an expression.
std::string_view value_oddity(const ConfKeyRow& row, std::string_view value);

/// Returns true if the value has quotes around it, straight or typographic.
bool is_in_quotes(std::string_view value);

/// Returns the same for a value that is neither an expression nor a secret.
std::string_view value_oddity(std::string_view value);

}  // namespace smt::config
