#include "source/check/server_facts.hpp"
#include "source/http/http_get.hpp"

namespace smt::source {

HttpAnswer ask_health(const std::string& address, const Log& log) {
  const bool has_scheme = address.find("://") != std::string::npos;
  return http_get({.url = (has_scheme ? "" : "http://") + address + "/api/health"}, log);
}

}  // namespace smt::source
