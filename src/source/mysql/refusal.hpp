#pragma once

#include <string>
#include <string_view>

#include "smt/config.hpp"

namespace smt::source {

/// What the client library reports about a connection that failed.
struct FailedConnection {
  unsigned int code = 0;  // of the library or of the server (errmsg.h, mysqld_error.h)
  std::string message;
  int system_error = 0;  // errno of the network; 0 if it is unknown or the server answered
};

struct Refusal {
  std::string cause;  // for the message: in words, without the numbers of the library
  std::string hint;   // what to check, and which lines supply it
  Place place;        // the line of the value that is most likely wrong; that of the section if it has no line
};

/// Explains a failed connection. Does not show the password.
Refusal refusal_of(const FailedConnection& failed, const Db& db);

/// Returns the errno at the end of a message of the library, "… (111)" or "… system error: 115"; 0 if there is none.
int system_error_in(std::string_view message);

}  // namespace smt::source
