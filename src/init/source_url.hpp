#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "smt/stages.hpp"

namespace smt::init {

/// mysql://user:password@host:3306/database?socket=/path&ssl_mode=required, with %XX decoded in its parts. Everything
/// except the host may be missing; with a socket, the host may be missing, too.
struct SourceUrl {
  std::string host;  // without the brackets of an IPv6 address
  std::optional<std::uint16_t> port;
  std::optional<std::string> user, password, database;
  std::optional<std::string> socket;    // a path; it takes precedence over host and port
  std::optional<std::string> ssl_mode;  // as in [db]
};

/// Returns the parts, or a message that says what is wrong. `mariadb://` means the same.
std::variant<SourceUrl, std::string> parse_source_url(std::string_view url);

}  // namespace smt::init
