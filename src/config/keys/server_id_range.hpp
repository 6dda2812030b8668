#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace smt::config {

inline constexpr std::uint32_t kLastServerId = 2147483647;  // Java's largest int

/// The value of flink.cdc.server-id.
struct ServerIdRange {
  std::uint32_t first = 0, last = 0;
  bool is_range = false;  // true for "5400-5400", false for "5400"
};

/// Reads "5400" or "5400-5409", from 1 to kLastServerId. Returns nullopt for other text, which Flink would refuse.
std::optional<ServerIdRange> parse_server_id_range(std::string_view value);

}  // namespace smt::config
