#include "smt/target.hpp"

namespace smt {
namespace {

bool is_offset(std::string_view text) {
  return text.size() == 6 && (text[0] == '+' || text[0] == '-') && text[3] == ':';
}

}  // namespace

std::optional<std::string> server_time_zone(const Server& server) {
  constexpr int kEightHours = 8 * 3600;
  const auto& name = server.time_zone == "SYSTEM" ? server.system_time_zone : server.time_zone;
  if (name == "UTC" || name == "GMT") return "UTC";
  if (is_offset(name)) return name == "+00:00" || name == "-00:00" ? "UTC" : name;
  if (name.find('/') != std::string::npos) return name;
  // The abbreviation is ambiguous; together with the offset it is China's.
  if (name == "CST" && server.utc_offset_seconds == kEightHours) return "Asia/Shanghai";
  return std::nullopt;
}

}  // namespace smt
