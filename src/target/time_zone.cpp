#include "catalog/time_zone.hpp"

#include "smt/target.hpp"

namespace smt {

std::optional<std::string> server_time_zone(const Server& server) {
  constexpr int kEightHours = 8 * 3600;
  const auto& name = server.time_zone == "SYSTEM" ? server.system_time_zone : server.time_zone;
  // The abbreviation is ambiguous; together with the offset it is China's.
  if (name == "CST" && server.utc_offset_seconds == kEightHours) return "Asia/Shanghai";
  return time_zone_name(name);
}

}  // namespace smt
