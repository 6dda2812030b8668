#pragma once
// A MySQL server that is ready, and what the conf needs from it; each test spoils one fact.

#include <algorithm>
#include <string>

#include "smt/check.hpp"

namespace smt::test {

inline MysqlFacts good_mysql() {
  MysqlFacts facts;
  facts.server.version = {8, 0, 36};
  facts.server.utc_offset_seconds = 8 * 3600;
  facts.server.server_id = 1;
  facts.account = "smt@10.0.0.%";
  facts.variables = {{"log_bin", "ON"},
                     {"binlog_format", "ROW"},
                     {"binlog_row_image", "FULL"},
                     {"binlog_row_value_options", ""},
                     {"binlog_transaction_compression", "OFF"},
                     {"binlog_expire_logs_seconds", "2592000"},
                     {"gtid_mode", "ON"},
                     {"enforce_gtid_consistency", "ON"},
                     {"wait_timeout", "28800"},
                     {"interactive_timeout", "28800"},
                     {"max_connections", "151"},
                     {"log_replica_updates", "ON"},
                     {"read_only", "OFF"},
                     {"require_secure_transport", "OFF"},
                     {"show_gipk_in_create_table_and_information_schema", "OFF"},
                     {"skip_show_database", "OFF"},
                     {"partial_revokes", "OFF"}};
  facts.connections = 5;
  facts.authentication.value = {"caching_sha2_password", false};
  facts.grants.value = {"GRANT SELECT, REPLICATION SLAVE, REPLICATION CLIENT ON *.* TO `smt`@`10.0.0.%`"};
  facts.filters.value.emplace();
  facts.replicas.value.emplace();
  facts.is_replica.value = false;
  facts.hidden_keys.value.emplace();
  return facts;
}

inline MysqlFacts good_mariadb() {
  auto facts = good_mysql();
  facts.server.flavour = Flavour::kMariadb;
  facts.server.version = {10, 11, 6};
  for (const auto* name : {"gtid_mode", "enforce_gtid_consistency", "binlog_row_value_options", "log_replica_updates",
                           "binlog_transaction_compression", "show_gipk_in_create_table_and_information_schema"})
    facts.variables.erase(name);
  facts.variables["log_slave_updates"] = "ON";
  facts.variables["log_bin_compress"] = "OFF";
  facts.variables["encrypt_binlog"] = "OFF";
  facts.authentication.value = {"mysql_native_password", false};
  facts.grants.value = {"GRANT SELECT, REPLICATION SLAVE, BINLOG MONITOR ON *.* TO `smt`@`10.0.0.%`"};
  return facts;
}

inline SourceNeeds usual_needs() {
  SourceNeeds needs;
  needs.db.host = "db", needs.db.user = "smt";
  needs.versions.cdc = {3, 5, 0};
  needs.tables = {{"forum", "posts"}, {"shop", "items"}, {"shop", "orders"}};
  needs.server_ids = {{10000, 10063}, {10064, 10127}};
  needs.readers = 2;
  needs.parallelism = 4;
  needs.time_zones = {"+08:00"};
  return needs;
}

/// Returns the result of a code as "FAIL seen | message | fix"; "" if the check was not made.
inline std::string reported(const std::vector<CheckResult>& results, Code code) {
  std::string out;
  for (const auto& result : results) {
    if (result.code != code) continue;
    out += (out.empty() ? "" : "\n") + std::string{word(result.state)} + " " + result.seen;
    if (result.arguments.empty() && result.state != CheckState::kFailed && result.state != CheckState::kWarned)
      continue;
    const Diagnostic finding{code, {}, result.arguments};
    out += " | " + message(finding) + " | " + hint(finding);
  }
  return out;
}

}  // namespace smt::test
