#include "commands/fe_db.hpp"

namespace smt::commands {

Db fe_db(const StarRocksNeeds& needs, const std::pair<std::string, std::uint16_t>& host) {
  Db db;
  db.section = "starrocks";
  db.host = host.first, db.port = host.second;
  db.user = needs.user, db.password = needs.password;
  db.tls = needs.tls;
  db.connect_timeout = 5, db.read_timeout = 60;
  db.given = needs.given;
  return db;
}

}  // namespace smt::commands
