#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "smt/stages.hpp"

namespace smt::init {

/// mysql://user:password@host:3306/database?socket=/path&ssl_mode=required, its parts with %XX undone. Everything but
/// the host may be missing, and with a socket the host, too.
struct SourceUrl {
  std::string host;  // without the brackets of an IPv6 address
  std::optional<std::uint16_t> port;
  std::optional<std::string> user, password, database;
  std::optional<std::string> socket;    // a path; it goes before host and port
  std::optional<std::string> ssl_mode;  // as [db] has it
};

/// The parts, or what is wrong, in words. `mariadb://` is the same.
std::variant<SourceUrl, std::string> parse_source_url(std::string_view url);

}  // namespace smt::init
