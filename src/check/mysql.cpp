// All checks of a MySQL server, in the order of their codes.

#include <array>

#include "check/mysql_checks.hpp"

namespace smt::check {
namespace {

constexpr std::array<MysqlCheck, 25> kChecks{
    check_version,     check_log_bin,   check_format,         check_row_image,   check_row_values,
    check_compressed,  check_server_id, check_ids_in_use,     check_expiry,      check_gtid,
    check_filters,     check_time_zone, check_timeout,        check_connections, check_user_connections,
    check_replication, check_select,    check_show_databases, check_locks,       check_plugin,
    check_public_key,  check_tls,       check_hidden_keys,    check_replica,     check_encrypted};

}  // namespace

std::string product(const Server& server) {
  const auto& [major, minor, patch] = server.version;
  return fmt::format("{} {}.{}.{}", server.flavour == Flavour::kMariadb ? "MariaDB" : "MySQL", major, minor, patch);
}

std::vector<CheckResult> check_mysql(const MysqlFacts& facts, const SourceNeeds& needs) {
  std::vector<CheckResult> results{
      passed(Code::kReadyConnect, fmt::format("connected{}", facts.encrypted ? ", encrypted" : ""))};
  for (const auto& check : kChecks) {
    if (auto result = check(facts, needs)) results.push_back(std::move(*result));
  }
  return results;
}

}  // namespace smt::check
