#pragma once
// Reads the facts that `check` judges.

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "smt/config.hpp"
#include "smt/facts.hpp"
#include "smt/log.hpp"

namespace smt::source {

/// Asks one server, as the user of `db`. `zones`: the time zones whose offsets are wanted. Throws Error(kWorld) if the
/// tool cannot connect or the connection breaks.
MysqlFacts read_mysql_facts(const Db& db, const std::set<std::string>& zones, const Log& log);

/// Sends GET /api/health to "fe:8030". Waits a few seconds at most, and sends no password.
HttpAnswer ask_health(const std::string& address, const Log& log);

/// Returns what SHOW CREATE USER shows about the account, without the password's hash.
MysqlFacts::Account account_of(std::string_view create_user);

/// Returns a zone's offset in seconds east of UTC at `now` (seconds since 1970), from the text of a file of
/// /usr/share/zoneinfo (RFC 8536). Returns nullopt if the file does not contain it.
std::optional<int> zone_file_offset(std::string_view file, std::int64_t now);

}  // namespace smt::source
