// Asks MySQL and MariaDB what `check` needs. No statement changes the server; docs/check.md lists them.

#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <fstream>
#include <iterator>

#include "smt/sql_text.hpp"
#include "source/check/server_facts.hpp"
#include "source/mysql/decode.hpp"
#include "source/mysql/queries.hpp"
#include "text/ascii.hpp"

namespace smt::source {
namespace {

constexpr std::string_view kPurpose = "asking whether the server is ready";

bool is_mysql_from(const Server& server, const Version& version) {
  return server.flavour == Flavour::kMysql && server.version >= version;
}

std::string binlog_status(const Server& server) {
  return is_mysql_from(server, {8, 2, 0}) ? "SHOW BINARY LOG STATUS" : "SHOW MASTER STATUS";
}

std::string replicas(const Server& server) {
  return is_mysql_from(server, {8, 0, 22}) ? "SHOW REPLICAS" : "SHOW SLAVE HOSTS";
}

std::string replica_status(const Server& server) {
  if (server.flavour == Flavour::kMariadb) return "SHOW ALL SLAVES STATUS";
  return is_mysql_from(server, {8, 0, 22}) ? "SHOW REPLICA STATUS" : "SHOW SLAVE STATUS";
}

/// Splits "a,b"; returns none for "".
std::vector<std::string> split(std::string_view list) {
  std::vector<std::string> names;
  while (!list.empty()) {
    const auto end = std::min(list.find(','), list.size());
    names.emplace_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return names;
}

std::optional<int> offset_by_file(const std::string& zone) {
  const bool plain = std::all_of(zone.begin(), zone.end(), [](unsigned char c) {
    return is_alphanumeric(c) || c == '/' || c == '_' || c == '-' || c == '+';
  });
  if (!plain || zone.empty() || zone.front() == '/') return std::nullopt;
  std::ifstream file{"/usr/share/zoneinfo/" + zone, std::ios::binary};
  const std::string bytes{std::istreambuf_iterator<char>{file}, {}};
  return zone_file_offset(bytes, std::time(nullptr));
}

class Reader {
 public:
  Reader(const Db& db, const Log& log) : connection_{db, log} {
    for (const auto& statement :
         {queries::names(db.charset), std::string{queries::kSession}, std::string{queries::kReadOnly}}) {
      connection_.run("setting up the session", statement);
    }
  }

  MysqlFacts read(const std::set<std::string>& zones) {
    read_server();
    read_variables();
    read_account();
    facts_.grants = rows<std::vector<std::string>>(
        "SHOW GRANTS", [](const MysqlRows& row, auto& lines) { lines.push_back(row.text(0)); });
    facts_.filters = rows<MysqlFacts::BinlogFilters>(binlog_status(facts_.server), [](const MysqlRows& row, auto& out) {
      out = {split(row.view(2)), split(row.view(3))};
    });
    facts_.replicas = rows<std::vector<std::uint32_t>>(replicas(facts_.server), [](const MysqlRows& row, auto& ids) {
      ids.push_back(static_cast<std::uint32_t>(number(row[0]).value_or(0)));
    });
    facts_.is_replica =
        rows<bool>(replica_status(facts_.server), [](const MysqlRows&, bool& is_replica) { is_replica = true; });
    read_hidden_keys();
    for (const auto& zone : zones) read_zone(zone);
    return std::move(facts_);
  }

 private:
  /// Returns the answer of a statement that the server may refuse.
  template <typename Value, typename Use>
  Seen<Value> rows(const std::string& sql, Use&& use) {
    Seen<Value> seen;
    auto rows = connection_.query_or_why(kPurpose, sql, seen.why_not);
    if (!rows) return seen;
    seen.value = Value{};
    while (rows->next()) use(*rows, *seen.value);
    return seen;
  }

  void read_server() {
    facts_.encrypted = connection_.encrypted();
    auto rows = connection_.query(kPurpose, std::string{queries::kServer});
    while (rows.next()) facts_.server = build_server(decode_server(rows));
  }

  void read_variables() {
    auto rows = connection_.query(kPurpose, "SHOW GLOBAL VARIABLES");
    while (rows.next()) facts_.variables.emplace(rows.text(0), rows.text(1));
  }

  void read_account() {
    const auto limit = rows<std::uint64_t>("SELECT CURRENT_USER(), @@SESSION.max_user_connections",
                                           [&](const MysqlRows& row, std::uint64_t& most) {
                                             facts_.account = row.text(0);
                                             most = number(row[1]).value_or(0);
                                           });
    facts_.account_limit = limit.value.value_or(0);
    const auto connected =
        rows<std::uint64_t>("SHOW GLOBAL STATUS LIKE 'Threads\\_connected'",
                            [](const MysqlRows& row, std::uint64_t& count) { count = number(row[1]).value_or(0); });
    facts_.connections = connected.value.value_or(0);
    facts_.authentication = rows<MysqlFacts::Account>(
        "SHOW CREATE USER CURRENT_USER()", [](const MysqlRows& row, auto& out) { out = account_of(row.view(0)); });
  }

  /// Servers hide the keys that they generated from every user, but show them to a session that asks.
  void read_hidden_keys() {
    constexpr std::string_view kShow = "show_gipk_in_create_table_and_information_schema";
    const auto shown = facts_.variables.find(kShow);
    if (shown == facts_.variables.end() || shown->second == "ON") {
      facts_.hidden_keys.value.emplace();
      return;
    }
    connection_.run(kPurpose, std::string{queries::kShowOwnKeys});
    facts_.hidden_keys = rows<std::set<std::pair<std::string, std::string>>>(
        "SELECT TABLE_SCHEMA, TABLE_NAME FROM information_schema.COLUMNS"
        " WHERE COLUMN_NAME = 'my_row_id' AND COLUMN_KEY = 'PRI' AND EXTRA LIKE '%INVISIBLE%'",
        [](const MysqlRows& row, auto& tables) { tables.emplace(row.text(0), row.text(1)); });
  }

  /// Reads a zone from the server's own table of zones, else from this machine's.
  void read_zone(const std::string& zone) {
    const auto sql =
        fmt::format("SELECT TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(), CONVERT_TZ(UTC_TIMESTAMP(), '+00:00', {}))",
                    quote_mysql_string(zone));
    std::optional<int> offset;
    rows<bool>(sql, [&](const MysqlRows& row, bool&) {
      if (row[0]) offset = std::stoi(row.text(0));
    });
    if (!offset) offset = offset_by_file(zone);
    if (offset) facts_.zone_offsets.emplace(zone, *offset);
  }

  MysqlConnection connection_;
  MysqlFacts facts_;
};

}  // namespace

MysqlFacts read_mysql_facts(const Db& db, const std::set<std::string>& zones, const Log& log) {
  return Reader{db, log}.read(zones);
}

}  // namespace smt::source
