// Whether an address of load-url is what the sink needs: the HTTP port of an FE or a BE.

#include <fmt/format.h>

#include "check/port_colon.hpp"
#include "check/result.hpp"

namespace smt::check {
namespace {

/// Returns "FE" for {"online_backend_num":3,"total_backend_num":3,"status":"OK"} and "BE" for {"status": "OK","msg":
/// "To Be Added"}.
std::string_view kind_of(std::string_view body) {
  if (body.find("\"online_backend_num\"") != std::string_view::npos) return "FE";
  const bool status =
      body.find("\"status\"") != std::string_view::npos && body.find("\"OK\"") != std::string_view::npos;
  return status ? "BE" : "";
}

/// Returns "http://fe" for "http://fe:9030/".
std::string without_port(std::string_view address) {
  const auto scheme = address.find("://");
  const auto begin = scheme == std::string_view::npos ? 0 : scheme + 3;
  const auto host_and_port = address.substr(begin, address.find('/', begin) - begin);
  return fmt::format("{}{}", address.substr(0, begin), host_and_port.substr(0, port_colon(host_and_port)));
}

/// Proposes the FE's usual port, unless the address has a usual port already.
std::string way_out(std::string_view address, const FileLine& place) {
  const auto host = without_port(address);
  const auto port = address.substr(host.size());
  if (port.starts_with(":8030") || port.starts_with(":8040"))
    return fmt::format("check that StarRocks runs there, and the address ({})", place_text(place));
  return fmt::format("write '{}:8030' in its place ({})", host, place_text(place));
}

}  // namespace

CheckResult check_load_url(const std::string& address, const FileLine& place, const HttpAnswer& answer) {
  constexpr auto kCode = Code::kReadyLoadUrl;
  const auto seen = "load-url " + address;
  const auto fail = [&](const std::string& why) {
    return wrong(kCode, fmt::format("{}: {}", seen, why), {address, why, way_out(address, place)});
  };
  if (answer.status == 0) return fail("no HTTP answer: " + answer.why_not);
  if (answer.status == 401)
    return skipped(kCode, fmt::format("{} requires a login before it identifies itself (HTTP 401)", seen));
  if (answer.status == 404) return fail("an HTTP server, but without /api/health (HTTP 404)");
  if (answer.status != 200) return fail(fmt::format("HTTP {}", answer.status));
  const auto kind = kind_of(answer.body);
  if (kind.empty()) return fail("an HTTP server, but not StarRocks");
  return passed(kCode, fmt::format("{} is the HTTP server of a {}", seen, kind));
}

}  // namespace smt::check
