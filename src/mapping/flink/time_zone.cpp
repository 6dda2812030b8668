#include "catalog/time_zone.hpp"

#include <fmt/format.h>

#include "smt/mapping.hpp"

namespace smt::mapping {

std::optional<std::string> server_time_zone(const Server& server) {
  constexpr int kEightHours = 8 * 3600;
  const auto& name = server.time_zone == "SYSTEM" ? server.system_time_zone : server.time_zone;
  // The abbreviation is ambiguous; with this offset it is China's.
  if (name == "CST" && server.utc_offset_seconds == kEightHours) return "Asia/Shanghai";
  return time_zone_name(name);
}

std::optional<std::string> flink_time_zone(const Flink& flink, const Server& server) {
  const auto zone = flink.server_time_zone ? flink.server_time_zone : server_time_zone(server);
  const bool offset = zone && (zone->starts_with('+') || zone->starts_with('-'));
  if (!offset || has(FlinkFeature::kOffsetZones, flink.versions)) return zone;
  if (!zone->ends_with(":00")) return std::nullopt;
  const auto hours = std::stoi(zone->substr(1, 2));
  const int most = zone->front() == '+' ? 14 : 12;  // Etc/GMT-14 to Etc/GMT+12
  if (hours > most) return std::nullopt;
  return fmt::format("Etc/GMT{}{}", zone->front() == '+' ? '-' : '+', hours);
}

}  // namespace smt::mapping
