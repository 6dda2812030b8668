#pragma once

#include <string_view>

namespace smt::check {

/// Returns where the ':' before the port of "fe:9030" or "[::1]:9030" is; npos if the address has no port.
inline std::size_t port_colon(std::string_view address) {
  const auto colon = address.rfind(':'), bracket = address.rfind(']');
  const bool inside = colon != std::string_view::npos && bracket != std::string_view::npos && colon < bracket;
  return inside ? std::string_view::npos : colon;
}

}  // namespace smt::check
