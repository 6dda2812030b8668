// Resources that readers share with each other and with other clients: server ids, the clock, connections.

#include <algorithm>
#include <cstdlib>

#include "check/mysql_checks.hpp"
#include "facts/grants.hpp"

namespace smt::check {
namespace {

const ServerIds* holding(const SourceNeeds& needs, std::uint32_t id) {
  const auto found = std::find_if(needs.server_ids.begin(), needs.server_ids.end(),
                                  [&](const ServerIds& ids) { return ids.first <= id && id <= ids.last; });
  return found == needs.server_ids.end() ? nullptr : &*found;
}

std::string range(const ServerIds& ids) {
  return ids.first == ids.last ? fmt::format("{}", ids.first) : fmt::format("{}-{}", ids.first, ids.last);
}

/// Returns a base above all ids that are known to be in use, or "" if there is none.
std::string free_base(const MysqlFacts& facts) {
  constexpr std::uint32_t kLast = 2000000000;  // of the conf's server_id_base
  auto highest = facts.server.server_id;
  for (const auto id : facts.replicas.value.value_or(std::vector<std::uint32_t>{})) highest = std::max(highest, id);
  return highest < kLast ? fmt::format("{}", highest + 1) : "";
}

/// Returns "+08:00".
std::string offset_text(int seconds) {
  const auto minutes = std::abs(seconds) / 60;
  return fmt::format("{}{:02}:{:02}", seconds < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

std::optional<int> offset_of(const std::string& zone, const MysqlFacts& facts) {
  if (const auto fixed = fixed_offset(zone)) return fixed;
  const auto known = facts.zone_offsets.find(zone);
  return known == facts.zone_offsets.end() ? std::nullopt : std::optional{known->second};
}

/// Returns the connections of all readers. Each source keeps one connection to the binlog and one for queries. A
/// snapshot uses as many connections as its parallelism (seen with CDC 3.5.0).
std::uint64_t connections_needed(const SourceNeeds& needs) { return needs.readers * (needs.parallelism + 1ULL); }

std::uint64_t rounded_up(std::uint64_t number) { return (number + 49) / 50 * 50; }

}  // namespace

std::optional<CheckResult> check_server_id(const MysqlFacts& facts, const SourceNeeds& needs) {
  const auto id = facts.server.server_id;
  const auto seen = fmt::format("server_id is {}", id);
  if (id == 0) return wrong(Code::kReadyServerId, seen, {});
  const auto* planned = holding(needs, id);
  if (planned == nullptr) return passed(Code::kReadyServerId, seen);
  return wrong(Code::kReadyServerIdPlanned, seen,
               {"the server", fmt::format("{}", id), range(*planned), free_base(facts)});
}

/// Running Flink CDC readers do not register as replicas, so this check does not see them.
std::optional<CheckResult> check_ids_in_use(const MysqlFacts& facts, const SourceNeeds& needs) {
  constexpr auto kCode = Code::kReadyServerIdPlanned;
  if (!facts.replicas.value) return skipped(kCode, "ids of replicas: " + facts.replicas.why_not);
  const auto& ids = *facts.replicas.value;
  const auto seen = ids.empty() ? "no replica is registered" : fmt::format("replicas have {}", fmt::join(ids, ", "));
  for (const auto id : ids) {
    if (const auto* planned = holding(needs, id))
      return wrong(kCode, seen, {"a replica", fmt::format("{}", id), range(*planned), free_base(facts)});
  }
  return passed(kCode, seen);
}

/// Flink CDC refuses more than 30 minutes of difference (MySqlValidator, from 2.3 on). Older releases shift the rows.
std::optional<CheckResult> check_time_zone(const MysqlFacts& facts, const SourceNeeds& needs) {
  constexpr auto kCode = Code::kReadyTimeZone;
  constexpr int kTolerance = 30 * 60;
  const auto clock = facts.server.utc_offset_seconds;
  std::string unknown;
  for (const auto& zone : needs.time_zones) {
    const auto offset = offset_of(zone, facts);
    if (!offset) {
      unknown = zone;
    } else if (std::abs(*offset - clock) > kTolerance) {
      const bool validates = needs.versions.cdc >= Version{2, 3, 0};
      return wrong(kCode, fmt::format("the server's clock is {} from UTC", offset_text(clock)),
                   {offset_text(clock), zone, offset_text(*offset),
                    validates ? "refuses to start" : "shifts the times of the binlog"});
    }
  }
  if (!unknown.empty()) return skipped(kCode, fmt::format("the tool does not know the offset of '{}'", unknown));
  return passed(kCode, fmt::format("the server's clock is {} from UTC, as the files say ({})", offset_text(clock),
                                   fmt::join(needs.time_zones, ", ")));
}

std::optional<CheckResult> check_timeout(const MysqlFacts& facts, const SourceNeeds&) {
  constexpr std::uint64_t kShort = 600;
  const auto seconds =
      std::min(number_of(value_of(facts, "wait_timeout")), number_of(value_of(facts, "interactive_timeout")));
  const auto seen = fmt::format("{}, {}", seen_value(facts, "wait_timeout"), seen_value(facts, "interactive_timeout"));
  if (seconds >= kShort) return passed(Code::kReadyTimeout, seen);
  return wrong(Code::kReadyTimeout, seen, {fmt::format("{}", seconds)});
}

std::optional<CheckResult> check_connections(const MysqlFacts& facts, const SourceNeeds& needs) {
  constexpr auto kCode = Code::kReadyConnections;
  const auto most = number_of(value_of(facts, "max_connections"));
  const auto needed = connections_needed(needs);
  const auto taken = facts.connections > 0 ? facts.connections - 1 : 0;  // the tool's own connection is closed by then
  const auto seen = fmt::format("up to {} connections are needed, {} of {} are in use", needed, taken, most);
  if (needed + taken <= most) return passed(kCode, seen);
  return wrong(kCode, seen,
               {fmt::format("{}", needed), fmt::format("{}", needs.readers), fmt::format("{}", needs.parallelism),
                fmt::format("{}", taken), fmt::format("{}", most), fmt::format("{}", rounded_up(needed + taken))});
}

std::optional<CheckResult> check_user_connections(const MysqlFacts& facts, const SourceNeeds& needs) {
  constexpr auto kCode = Code::kReadyUserConnections;
  const auto needed = connections_needed(needs);
  if (facts.account_limit == 0) return passed(kCode, "the user has no limit of its own");
  const auto seen = fmt::format("max_user_connections is {}", facts.account_limit);
  if (needed <= facts.account_limit) return passed(kCode, seen);
  return wrong(kCode, seen,
               {fmt::format("{}", needed), fmt::format("{}", needs.readers), fmt::format("{}", needs.parallelism),
                fmt::format("{}", facts.account_limit), quoted_account(facts.account), fmt::format("{}", needed)});
}

}  // namespace smt::check
