#include "fake_fe.hpp"

#include <utility>

namespace smt::test {
namespace {

constexpr char kQuery = 3;  // COM_QUERY
constexpr std::size_t kHead = 4;

void replace(std::string& sql, const std::string& from, const std::string& to) {
  if (const auto at = sql.find(from); at != std::string::npos) sql.replace(at, from.size(), to);
}

std::string rewritten(std::string sql, const std::string& database) {
  const auto all = [&](const std::string& table) { return "SELECT * FROM `" + database + "`." + table; };
  if (sql == "SHOW BACKENDS") return all("backends");
  if (sql == "SHOW COMPUTE NODES") return all("backends") + " WHERE FALSE";
  if (sql == "SHOW GRANTS") return all("grants");
  if (sql.starts_with("SHOW GRANTS FOR ROLE ")) return all("role_grants");
  if (sql.starts_with("SELECT current_version()")) return all("version");
  if (sql == "SELECT @@run_mode") return all("run_mode");
  replace(sql, "information_schema.tables_config", "`" + database + "`.tables_config");
  replace(sql, "information_schema.columns", "`" + database + "`.columns");
  return sql;
}

/// A statement is one packet: its length in three bytes, its number, the command, the text.
std::string packet(std::string said, const std::string& database) {
  if (said.size() <= kHead || said[kHead] != kQuery) return said;
  const auto sql = rewritten(said.substr(kHead + 1), database);
  const auto length = sql.size() + 1;
  for (std::size_t i = 0; i < 3; ++i) said[i] = static_cast<char>(length >> (8 * i));
  return said.substr(0, kHead + 1) + sql;
}

}  // namespace

std::string fake_fe_tables() {
  return "CREATE TABLE version (v VARCHAR(40), account VARCHAR(80));"
         "INSERT INTO version VALUES ('3.3.5-6d81f75', '''root''@''%''');"
         "CREATE TABLE run_mode (mode VARCHAR(20));"
         "CREATE TABLE backends (BackendId INT, IP VARCHAR(40), HeartbeatPort INT, Alive VARCHAR(5));"
         "INSERT INTO backends VALUES (1, '10.0.0.1', 9050, 'true'), (2, '10.0.0.2', 9050, 'true'),"
         " (3, '10.0.0.3', 9050, 'true');"
         "CREATE TABLE grants (UserIdentity VARCHAR(40), Catalog VARCHAR(40), Grants VARCHAR(200));"
         "INSERT INTO grants VALUES ('''root''@''%''', NULL, 'GRANT ''root'' TO ''root''@''%''');"
         "CREATE TABLE role_grants LIKE grants;"
         "CREATE TABLE tables_config (TABLE_SCHEMA VARCHAR(80), TABLE_NAME VARCHAR(80), TABLE_MODEL VARCHAR(20),"
         " PRIMARY_KEY VARCHAR(80));"
         "CREATE TABLE columns (TABLE_SCHEMA VARCHAR(80), TABLE_NAME VARCHAR(80), COLUMN_NAME VARCHAR(80),"
         " COLUMN_TYPE VARCHAR(80), IS_NULLABLE VARCHAR(3));";
}

FakeFe::FakeFe(std::uint16_t port, std::string database)
    : proxy_{port, [database = std::move(database)](std::string said) { return packet(std::move(said), database); }} {}

}  // namespace smt::test
