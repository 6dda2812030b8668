// What Flink's user may do, and how it logs in.

#include <algorithm>
#include <array>

#include "check/mysql_checks.hpp"
#include "facts/grants.hpp"
#include "smt/sql_text.hpp"

namespace smt::check {
namespace {

std::optional<Grants> grants_of(const MysqlFacts& facts) {
  if (!facts.grants.value) return std::nullopt;
  return Grants{*facts.grants.value, is_on(value_of(facts, "partial_revokes"))};
}

CheckResult grants_not_shown(Code code, const MysqlFacts& facts) {
  return skipped(code, "grants: " + facts.grants.why_not);
}

std::string grant(std::string_view privileges, std::string_view on, const MysqlFacts& facts) {
  return fmt::format("GRANT {} ON {} TO {};", privileges, on, quoted_account(facts.account));
}

/// MariaDB has its own names from 10.5.2 on, and accepts the old name for both.
struct Needed {
  std::string_view name;
  std::vector<std::string_view> does;
};

std::vector<Needed> replication_privileges(const MysqlFacts& facts) {
  const bool renamed = is_mariadb(facts) && facts.server.version >= Version{10, 5, 2};
  if (renamed) return {{"REPLICATION SLAVE", {"REPLICATION SLAVE"}}, {"BINLOG MONITOR", {"BINLOG MONITOR"}}};
  return {{"REPLICATION SLAVE", {"REPLICATION SLAVE"}}, {"REPLICATION CLIENT", {"REPLICATION CLIENT", "SUPER"}}};
}

/// Returns the places to grant, by database: the whole database if the user has the privilege on none of its tables,
/// otherwise the tables that lack it.
std::vector<std::string> uncovered(const SourceNeeds& needs, const Grants& grants, std::string_view privilege) {
  std::vector<std::string> places;
  for (auto at = needs.tables.begin(); at != needs.tables.end();) {
    const auto& database = at->database;
    std::vector<std::string> lacking;
    bool all = true;
    for (; at != needs.tables.end() && at->database == database; ++at) {
      if (grants.has(privilege, at->database, at->table)) {
        all = false;
      } else {
        lacking.push_back(quote_identifier(at->database) + "." + quote_identifier(at->table));
      }
    }
    if (all) lacking = {quote_identifier(database) + ".*"};
    places.insert(places.end(), lacking.begin(), lacking.end());
  }
  return places;
}

std::string grants_on(const std::vector<std::string>& places, std::string_view privilege, const MysqlFacts& facts) {
  std::vector<std::string> statements;
  for (const auto& place : places) statements.push_back(grant(privilege, place, facts));
  return fmt::format("{}", fmt::join(statements, "\n"));
}

bool is_any(std::string_view plugin, std::initializer_list<std::string_view> of) {
  return std::find(of.begin(), of.end(), plugin) != of.end();
}

}  // namespace

std::optional<CheckResult> check_replication(const MysqlFacts& facts, const SourceNeeds&) {
  constexpr auto kCode = Code::kReadyReplication;
  const auto grants = grants_of(facts);
  if (!grants) return grants_not_shown(kCode, facts);
  std::vector<std::string_view> all, missing;
  for (const auto& [name, does] : replication_privileges(facts)) {
    all.push_back(name);
    if (!grants->has_any(does)) missing.push_back(name);
  }
  const auto list = fmt::format("{}", fmt::join(missing, ", "));
  const auto user = quoted_account(facts.account);
  if (missing.empty()) return passed(kCode, fmt::format("{} has {}", user, fmt::join(all, ", ")));
  return wrong(kCode, fmt::format("{} lacks {}", user, list), {user, list, grant(list, "*.*", facts)});
}

std::optional<CheckResult> check_select(const MysqlFacts& facts, const SourceNeeds& needs) {
  constexpr auto kCode = Code::kReadySelect;
  const auto grants = grants_of(facts);
  if (!grants) return grants_not_shown(kCode, facts);
  const auto places = uncovered(needs, *grants, "SELECT");
  const auto user = quoted_account(facts.account);
  const auto count = needs.tables.size();
  if (places.empty()) {
    return passed(kCode, fmt::format("{} has SELECT on the {} of the rules", user,
                                     count == 1 ? std::string{"table"} : fmt::format("{} tables", count)));
  }
  const auto list = fmt::format("{}", fmt::join(places, ", "));
  return wrong(kCode, fmt::format("{} lacks SELECT on {}", user, list),
               {user, list, grants_on(places, "SELECT", facts)});
}

/// Without this privilege the server shows the databases on which the user has some privilege. That is enough, unless
/// the server was started with skip-show-database.
std::optional<CheckResult> check_show_databases(const MysqlFacts& facts, const SourceNeeds&) {
  constexpr auto kCode = Code::kReadyShowDatabases;
  const auto grants = grants_of(facts);
  if (!grants) return grants_not_shown(kCode, facts);
  const auto user = quoted_account(facts.account);
  if (grants->has("SHOW DATABASES")) return passed(kCode, user + " has SHOW DATABASES");
  if (!is_on(value_of(facts, "skip_show_database"))) return passed(kCode, user + " sees its databases");
  return wrong(kCode, seen_value(facts, "skip_show_database"), {user, grant("SHOW DATABASES", "*.*", facts)});
}

std::optional<CheckResult> check_locks(const MysqlFacts& facts, const SourceNeeds& needs) {
  constexpr auto kCode = Code::kReadyLocks;
  if (!needs.locks) return passed(kCode, "no snapshot in the files locks tables");
  const auto grants = grants_of(facts);
  if (!grants) return grants_not_shown(kCode, facts);
  const auto user = quoted_account(facts.account);
  const bool reload = grants->has_any({"RELOAD", "FLUSH_TABLES"});
  const auto places = uncovered(needs, *grants, "LOCK TABLES");
  if (reload && places.empty()) return passed(kCode, user + " has RELOAD, LOCK TABLES");
  std::vector<std::string> missing, statements;
  if (!reload) missing.push_back("RELOAD"), statements.push_back(grant("RELOAD", "*.*", facts));
  if (!places.empty()) {
    missing.push_back("LOCK TABLES");
    std::set<std::string> databases;  // the privilege applies to whole databases
    for (const auto& table : needs.tables) {
      if (!grants->has("LOCK TABLES", table.database, table.table))
        databases.insert(quote_identifier(table.database) + ".*");
    }
    for (const auto& database : databases) statements.push_back(grant("LOCK TABLES", database, facts));
  }
  const auto list = fmt::format("{}", fmt::join(missing, ", "));
  return wrong(kCode, fmt::format("{} lacks {}", user, list),
               {user, list, fmt::format("{}", fmt::join(statements, "\n"))});
}

/// Debezium 1.9 reads the binlog with mysql_native_password and caching_sha2_password. Others fail with "unsupported
/// authentication method" (flink-cdc issue 1780).
std::optional<CheckResult> check_plugin(const MysqlFacts& facts, const SourceNeeds&) {
  constexpr auto kCode = Code::kReadyPlugin;
  if (!facts.authentication.value) return skipped(kCode, "how the user logs in: " + facts.authentication.why_not);
  const auto& plugin = facts.authentication.value->plugin;
  if (plugin.empty()) return passed(kCode, "the user logs in by password");
  const auto seen = fmt::format("the user logs in by {}", plugin);
  if (is_any(plugin, {"mysql_native_password", "caching_sha2_password", "mysql_old_password"}))
    return passed(kCode, seen);
  const bool mariadb = is_mariadb(facts);
  return wrong(kCode, seen, {quoted_account(facts.account), plugin, mariadb ? "BY" : "WITH caching_sha2_password BY"});
}

std::optional<CheckResult> check_public_key(const MysqlFacts& facts, const SourceNeeds& needs) {
  constexpr auto kCode = Code::kReadyPublicKey;
  const auto& authentication = facts.authentication.value;
  if (!authentication || authentication->plugin != "caching_sha2_password") return std::nullopt;
  if (!needs.no_public_key) return passed(kCode, "the files enable encryption, or allow asking for the server's key");
  return wrong(kCode, "the user logs in by caching_sha2_password",
               {quoted_account(facts.account), authentication->plugin});
}

std::optional<CheckResult> check_tls(const MysqlFacts& facts, const SourceNeeds& needs) {
  constexpr auto kCode = Code::kReadyTls;
  const bool server = is_on(value_of(facts, "require_secure_transport"));
  const bool account = facts.authentication.value && facts.authentication.value->requires_tls;
  if (!server && !account) return passed(kCode, "the server does not require encryption");
  const auto who = server ? std::string{"the server"} : "the server of " + quoted_account(facts.account);
  const auto seen = server ? seen_value(facts, "require_secure_transport") : std::string{"the user must encrypt"};
  return needs.plain ? wrong(kCode, seen, {who}) : passed(kCode, seen + ", and the files enable encryption");
}

}  // namespace smt::check
