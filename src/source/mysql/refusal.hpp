#pragma once

#include <string>
#include <string_view>

#include "smt/config.hpp"

namespace smt::source {

/// Returns a hint what to check after a failed connection. `code` and `message` come from the client library or the
/// server (errmsg.h, mysqld_error.h). Does not show the password.
std::string refusal_hint(unsigned int code, std::string_view message, const Db& db);

}  // namespace smt::source
