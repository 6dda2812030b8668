#pragma once

#include <string>
#include <string_view>

#include "smt/config.hpp"

namespace smt::config {

/// Returns the value as the line has it, or *** for a password and for a URL that may contain one.
std::string shown_without_password(std::string_view key, const Setting& setting);

/// Returns C010 for a value that its key does not accept. `expected` says what the key accepts: "a number from 1 to 9",
/// or the words "auto, always or never", of which the hint suggests the one nearest to the value if `hint` is empty.
Diagnostic bad_value(std::string_view section, std::string_view key, const Setting& setting, std::string expected,
                     std::string hint = "");

}  // namespace smt::config
