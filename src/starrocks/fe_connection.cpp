#include "starrocks/fe_connection.hpp"

#include <fmt/format.h>

#include "text/ascii.hpp"

namespace smt::starrocks {
namespace {

/// Names a server that is not StarRocks, or reports why StarRocks does not answer.
[[noreturn]] void refuse_other_server(MysqlConnection& connection, std::string_view purpose, const std::string& why) {
  const auto address = fmt::format("{}:{}", connection.db().host, connection.db().port);
  const auto fields = connection.first_row(purpose, "SELECT VERSION(), @@version_comment").fields;
  if (fields.size() < 2 || !fields[0] || contains_ignoring_case(fields[1].value_or(""), "starrocks"))
    throw Error{Exit::kWorld, {Code::kServerFailed, {}, {address, std::string{purpose}, why}}};
  const auto product = contains_ignoring_case(*fields[0], "mariadb") ? "MariaDB" : "MySQL";
  throw Error{Exit::kWorld,
              {Code::kReadyFeConnect,
               {},
               {fmt::format("{} is {} {}, not a StarRocks FE", address, product, *fields[0]),
                "give the host of an FE and its query_port, 9030 by default"}}};
}

}  // namespace

FeIdentity identify_fe(MysqlConnection& connection, std::string_view purpose) {
  FeIdentity fe;
  std::string why;
  auto rows = connection.query_or_why(purpose, "SELECT current_version(), CURRENT_USER()", why);
  if (!rows) refuse_other_server(connection, purpose, why);
  while (rows->next()) fe.version = rows->text(0), fe.account = rows->text(1);
  rows.reset();
  // StarRocks before 4.1 does not know the variable (pull request 69247).
  auto mode = connection.query_or_why(purpose, "SELECT @@run_mode", why);
  while (mode && mode->next()) fe.run_mode = mode->text(0);
  return fe;
}

}  // namespace smt::starrocks
