// What `check` asks StarRocks, over the MySQL protocol; docs/check.md lists the statements.

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "smt/sql_text.hpp"
#include "starrocks/read_state.hpp"
#include "starrocks/starrocks_facts.hpp"
#include "text/ascii.hpp"

namespace smt::starrocks {
namespace {

constexpr std::string_view kReadyPurpose = "asking whether StarRocks is ready";

class FactsReader {
 public:
  FactsReader(const Db& db, const Log& log) : connection_{db, log} {}

  StarRocksFacts read(const WantedTables& wanted) {
    const auto fe = identify_fe(connection_, kReadyPurpose);
    facts_.version = fe.version, facts_.account = fe.account, facts_.run_mode = fe.run_mode;
    read_tables(fe, wanted);
    facts_.backends = nodes("SHOW BACKENDS");
    facts_.compute_nodes = nodes("SHOW COMPUTE NODES");
    read_grants();
    return std::move(facts_);
  }

 private:
  /// A user that may only load sees some tables; other checks are possible without the rest.
  void read_tables(const FeIdentity& fe, const WantedTables& wanted) {
    try {
      facts_.state.value = read_state(connection_, fe, wanted, {.jobs = false, .sizes = false});
    } catch (const Error& error) {
      if (error.diagnostic().code != Code::kStarRocksRefused) throw;
      facts_.state.why_not = message(error.diagnostic());
      facts_.refusal = error.diagnostic().arguments;
    }
  }

  /// Finds columns by name, because they differ from version to version.
  Seen<std::vector<StarRocksFacts::Node>> nodes(const std::string& sql) {
    Seen<std::vector<StarRocksFacts::Node>> seen;
    auto rows = connection_.query_or_why(kReadyPurpose, sql, seen.why_not);
    if (!rows) return seen;
    const auto host = rows->field("IP"), port = rows->field("HeartbeatPort"), alive = rows->field("Alive");
    if (!host || !port || !alive) {
      seen.why_not = sql + " gives an answer that the tool does not know";
      while (rows->next()) continue;
      return seen;
    }
    seen.value.emplace();
    while (rows->next())
      seen.value->push_back({fmt::format("{}:{}", rows->view(*host), rows->view(*port)), rows->view(*alive) == "true"});
    return seen;
  }

  /// Reads the grants of the user and, if StarRocks shows them, of the user's roles.
  void read_grants() {
    std::vector<std::string> asked;
    auto lines = grants("SHOW GRANTS", facts_.grants.why_not);
    if (!lines) return;
    facts_.grants.value.emplace();
    for (std::size_t depth = 0; lines && depth < 64; ++depth) {
      auto& all = *facts_.grants.value;
      all.insert(all.end(), lines->begin(), lines->end());
      lines.reset();
      if (const auto role = next_role(asked)) {
        std::string ignored;
        asked.push_back(*role);
        lines = grants("SHOW GRANTS FOR ROLE " + quote_mysql_string(*role), ignored);
        if (!lines) lines.emplace();
      }
    }
  }

  /// Returns a role that was not asked for yet. StarRocks' built-in roles need no question.
  std::optional<std::string> next_role(const std::vector<std::string>& asked) const {
    constexpr std::array<std::string_view, 6> kBuiltIn{"root",   "db_admin",       "cluster_admin",
                                                       "public", "security_admin", "user_admin"};
    for (const auto& grant : *facts_.grants.value) {
      for (const auto& role : granted_roles(grant.text)) {
        const bool known = std::find(asked.begin(), asked.end(), role) != asked.end() ||
                           std::find(kBuiltIn.begin(), kBuiltIn.end(), role) != kBuiltIn.end();
        if (!known) return role;
      }
    }
    return std::nullopt;
  }

  std::optional<std::vector<StarRocksFacts::Grant>> grants(const std::string& sql, std::string& why) {
    auto rows = connection_.query_or_why(kReadyPurpose, sql, why);
    if (!rows) return std::nullopt;
    const auto catalog = rows->field("Catalog"), grant = rows->field("Grants");
    std::vector<StarRocksFacts::Grant> all;
    while (rows->next()) {
      if (catalog && grant) all.push_back({rows->text(*catalog), rows->text(*grant)});
    }
    if (catalog && grant) return all;
    why = "SHOW GRANTS answers as before StarRocks 3.0";
    return std::nullopt;
  }

  MysqlConnection connection_;
  StarRocksFacts facts_;
};

}  // namespace

StarRocksFacts read_starrocks_facts(const Db& db, const WantedTables& wanted, const Log& log) {
  return FactsReader{db, log}.read(wanted);
}

StarRocksFacts saved_facts(StarRocksState state, const std::string& path) {
  StarRocksFacts facts;
  facts.from = fmt::format("read from {}: {} at {}", path, state.server, state.time);
  facts.version = state.version, facts.run_mode = state.run_mode;
  facts.backends.why_not = facts.compute_nodes.why_not = facts.grants.why_not = path + " does not contain them";
  facts.state.value = std::move(state);
  return facts;
}

}  // namespace smt::starrocks
