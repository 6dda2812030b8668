#pragma once

#include <string_view>

#include "config/keys/keys.hpp"
#include "smt/diagnostic.hpp"

namespace smt::config {

/// Returns why the value of `key`, which `row` covers, is probably a mistake, as a sentence: it contains an invisible
/// character, has quotes around it, a comment after it, or is a placeholder. Returns "" if nothing is odd, or if the
/// key allows such text, as an expression does. Of a password, only quotes and placeholders are odd.
std::string_view value_oddity(const ConfKeyRow& row, std::string_view key, std::string_view value);

/// Returns true for a key whose value findings must not show.
bool is_password(std::string_view key);

/// Returns true for $NAME and %NAME%, which are variables elsewhere.
bool is_foreign_variable(std::string_view value);

/// Returns true if the value has quotes around it, straight or typographic.
bool is_in_quotes(std::string_view value);

/// Returns the same for a value that is neither an expression nor a secret.
std::string_view value_oddity(std::string_view value);

/// For a line that an error refuses with C010, gives the oddity as the hint of the error instead of a warning of its
/// own. `findings` are sorted by place.
void explain_refusals(Findings& findings);

}  // namespace smt::config
