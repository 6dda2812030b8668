#pragma once
// Reads what `check` judges.

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "smt/config.hpp"
#include "smt/facts.hpp"
#include "smt/log.hpp"

namespace smt::source {

/// Asks one server, as the user of `db`. `zones`: time zones whose offsets are wanted.
/// Throws Error(kWorld) where there is no connection, or it breaks.
MysqlFacts read_mysql_facts(const Db& db, const std::set<std::string>& zones, const Log& log);

/// Asks one FE; the tables of `databases` that are there. Throws as above.
StarRocksFacts read_starrocks_facts(const Db& db, const std::set<std::string>& databases, const Log& log);

/// GET /api/health of "fe:8030". Waits a few seconds at most, goes to no proxy, and sends no password.
HttpAnswer ask_health(const std::string& address, const Log& log);

/// What SHOW CREATE USER tells. The password's hash in it goes no further.
MysqlFacts::Account account_of(std::string_view create_user);

/// Seconds east of UTC of a zone at `now` (seconds since 1970), by a file of /usr/share/zoneinfo (RFC 8536); nothing
/// where it does not tell.
std::optional<int> zone_file_offset(std::string_view file, std::int64_t now);

}  // namespace smt::source
