#include "config/keys/server_id_range.hpp"

#include <charconv>

namespace smt::config {

std::optional<ServerIdRange> parse_server_id_range(std::string_view value) {
  ServerIdRange ids;
  const auto* const end = value.data() + value.size();
  const auto [at, error] = std::from_chars(value.data(), end, ids.first);
  if (error != std::errc{}) return std::nullopt;
  ids.last = ids.first;
  if (at != end) {
    if (*at != '-') return std::nullopt;
    ids.is_range = true;
    const auto second = std::from_chars(at + 1, end, ids.last);
    if (second.ec != std::errc{} || second.ptr != end) return std::nullopt;
  }
  if (ids.first == 0 || ids.last < ids.first || ids.last > kLastServerId) return std::nullopt;
  return ids;
}

}  // namespace smt::config
