#pragma once
// The checks of a MySQL server, by subject. A check returns nullopt if it has no meaning for this kind of server.

#include <fmt/format.h>

#include <charconv>
#include <optional>
#include <string>
#include <string_view>

#include "check/result.hpp"

namespace smt::check {

using MysqlCheck = std::optional<CheckResult> (*)(const MysqlFacts& facts, const SourceNeeds& needs);

/// Returns "" if the server does not have the variable.
inline std::string value_of(const MysqlFacts& facts, std::string_view name) {
  const auto found = facts.variables.find(name);
  return found == facts.variables.end() ? "" : found->second;
}

inline bool has_variable(const MysqlFacts& facts, std::string_view name) { return facts.variables.contains(name); }

inline bool is_on(std::string_view value) { return value == "ON" || value == "1" || value == "YES"; }

inline std::uint64_t number_of(std::string_view text) {
  std::uint64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// Returns "binlog_format is ROW".
inline std::string seen_value(const MysqlFacts& facts, std::string_view name) {
  const auto value = value_of(facts, name);
  return fmt::format("{} is {}", name, value.empty() ? "empty" : value);
}

inline bool is_mariadb(const MysqlFacts& facts) { return facts.server.flavour == Flavour::kMariadb; }

/// Returns "MySQL 8.0.15".
std::string product(const Server& server);

/// The contents of the binlog.
std::optional<CheckResult> check_version(const MysqlFacts&, const SourceNeeds&);
std::optional<CheckResult> check_log_bin(const MysqlFacts&, const SourceNeeds&);
std::optional<CheckResult> check_format(const MysqlFacts&, const SourceNeeds&);
std::optional<CheckResult> check_row_image(const MysqlFacts&, const SourceNeeds&);
std::optional<CheckResult> check_row_values(const MysqlFacts&, const SourceNeeds&);
std::optional<CheckResult> check_compressed(const MysqlFacts&, const SourceNeeds&);
std::optional<CheckResult> check_expiry(const MysqlFacts&, const SourceNeeds&);
std::optional<CheckResult> check_gtid(const MysqlFacts&, const SourceNeeds&);
std::optional<CheckResult> check_filters(const MysqlFacts&, const SourceNeeds&);
std::optional<CheckResult> check_hidden_keys(const MysqlFacts&, const SourceNeeds&);
std::optional<CheckResult> check_replica(const MysqlFacts&, const SourceNeeds&);
std::optional<CheckResult> check_encrypted(const MysqlFacts&, const SourceNeeds&);

/// Resources that readers share: ids, clocks, connections.
std::optional<CheckResult> check_server_id(const MysqlFacts&, const SourceNeeds&);
std::optional<CheckResult> check_ids_in_use(const MysqlFacts&, const SourceNeeds&);
std::optional<CheckResult> check_time_zone(const MysqlFacts&, const SourceNeeds&);
std::optional<CheckResult> check_timeout(const MysqlFacts&, const SourceNeeds&);
std::optional<CheckResult> check_connections(const MysqlFacts&, const SourceNeeds&);
std::optional<CheckResult> check_user_connections(const MysqlFacts&, const SourceNeeds&);

/// What the user may do, and how it logs in.
std::optional<CheckResult> check_replication(const MysqlFacts&, const SourceNeeds&);
std::optional<CheckResult> check_select(const MysqlFacts&, const SourceNeeds&);
std::optional<CheckResult> check_show_databases(const MysqlFacts&, const SourceNeeds&);
std::optional<CheckResult> check_locks(const MysqlFacts&, const SourceNeeds&);
std::optional<CheckResult> check_plugin(const MysqlFacts&, const SourceNeeds&);
std::optional<CheckResult> check_public_key(const MysqlFacts&, const SourceNeeds&);
std::optional<CheckResult> check_tls(const MysqlFacts&, const SourceNeeds&);

}  // namespace smt::check
