#pragma once
// One GET request, over HTTP or HTTPS.

#include <chrono>
#include <cstddef>
#include <string>

#include "smt/config.hpp"
#include "smt/facts.hpp"
#include "smt/log.hpp"

namespace smt::source {

struct HttpRequest {
  std::string url;
  std::string user = {};  // of HTTP's basic authentication; empty for none
  Secret password = {};
  Secret header = {};   // "Name: value"; empty for none
  std::string ca = {};  // a PEM file with the only authorities that count; empty for those of the system
  std::chrono::milliseconds connect_wait{3000}, wait{5000};
  std::size_t most = 65536;  // bytes; a longer answer ends the transfer
};

/// Sends the request to exactly this server: it uses no proxy of the environment and follows no redirect, so a password
/// reaches nobody else. A certificate must be valid and name the host. The log gets the URL without a user.
HttpAnswer http_get(const HttpRequest& request, const Log& log);

}  // namespace smt::source
