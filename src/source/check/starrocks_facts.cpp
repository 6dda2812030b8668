// What `check` asks StarRocks, over the MySQL protocol; docs/check.md lists the statements.

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "smt/sql_text.hpp"
#include "source/check/server_facts.hpp"
#include "source/mysql/mysql_connection.hpp"
#include "text/ascii.hpp"

namespace smt::source {
namespace {

constexpr std::string_view kPurpose = "asking whether StarRocks is ready";

/// Splits "`id`, `name`".
std::vector<std::string> names_of(std::string_view list) {
  std::vector<std::string> names;
  for (std::size_t at = list.find('`'); at != std::string_view::npos;) {
    const auto end = list.find('`', at + 1);
    if (end == std::string_view::npos) break;
    names.emplace_back(list.substr(at + 1, end - at - 1));
    at = list.find('`', end + 1);
  }
  return names;
}

class Reader {
 public:
  Reader(const Db& db, const Log& log) : connection_{db, log} {}

  StarRocksFacts read(const std::set<std::string>& databases) {
    read_version();
    read_run_mode();
    facts_.backends = nodes("SHOW BACKENDS");
    facts_.compute_nodes = nodes("SHOW COMPUTE NODES");
    read_grants();
    facts_.tables.value.emplace();
    for (const auto& database : databases) read_tables(database);
    return std::move(facts_);
  }

 private:
  void read_version() {
    std::string why;
    auto rows = connection_.query_or_why(kPurpose, "SELECT current_version(), CURRENT_USER()", why);
    if (!rows) return refuse_other_server(why);
    while (rows->next()) facts_.version = rows->text(0), facts_.account = rows->text(1);
  }

  /// Names a server that is not StarRocks, or reports why StarRocks does not answer.
  [[noreturn]] void refuse_other_server(const std::string& why) {
    const auto address = fmt::format("{}:{}", connection_.db().host, connection_.db().port);
    const auto fields = connection_.first_row(kPurpose, "SELECT VERSION(), @@version_comment").fields;
    if (fields.size() < 2 || !fields[0] || contains_ignoring_case(fields[1].value_or(""), "starrocks"))
      throw Error{Exit::kWorld, {Code::kServerFailed, {}, {address, std::string{kPurpose}, why}}};
    const auto product = contains_ignoring_case(*fields[0], "mariadb") ? "MariaDB" : "MySQL";
    throw Error{Exit::kWorld,
                {Code::kReadyFeConnect,
                 {},
                 {fmt::format("{} is {} {}, not a StarRocks FE", address, product, *fields[0]),
                  "give the host of an FE and its query_port, 9030 by default"}}};
  }

  /// StarRocks before 4.1 does not know the variable (pull request 69247).
  void read_run_mode() {
    std::string ignored;
    auto rows = connection_.query_or_why(kPurpose, "SELECT @@run_mode", ignored);
    while (rows && rows->next()) facts_.run_mode = rows->text(0);
  }

  /// Finds columns by name, because they differ from version to version.
  Seen<std::vector<StarRocksFacts::Node>> nodes(const std::string& sql) {
    Seen<std::vector<StarRocksFacts::Node>> seen;
    auto rows = connection_.query_or_why(kPurpose, sql, seen.why_not);
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
    auto rows = connection_.query_or_why(kPurpose, sql, why);
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

  void read_tables(const std::string& database) {
    auto& seen = facts_.tables;
    const auto condition = " WHERE TABLE_SCHEMA = " + quote_mysql_string(database);
    auto columns = connection_.query_or_why(
        kPurpose,
        "SELECT TABLE_NAME, COLUMN_NAME, COLUMN_TYPE, IS_NULLABLE FROM information_schema.columns" + condition,
        seen.why_not);
    if (!columns) return seen.value.reset();
    while (columns->next() && seen.value) {
      (*seen.value)[{database, columns->text(0)}].columns.push_back(
          {columns->text(1), columns->text(2), columns->view(3) != "NO"});
    }
    columns.reset();
    std::string ignored;  // the columns are enough
    auto models = connection_.query_or_why(
        kPurpose, "SELECT TABLE_NAME, TABLE_MODEL, PRIMARY_KEY FROM information_schema.tables_config" + condition,
        ignored);
    while (models && models->next()) {
      const auto table = seen.value->find({database, models->text(0)});
      if (table == seen.value->end()) continue;
      table->second.model = models->text(1);
      table->second.key = names_of(models->view(2));
    }
  }

  MysqlConnection connection_;
  StarRocksFacts facts_;
};

}  // namespace

StarRocksFacts read_starrocks_facts(const Db& db, const std::set<std::string>& databases, const Log& log) {
  return Reader{db, log}.read(databases);
}

}  // namespace smt::source
