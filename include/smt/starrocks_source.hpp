#pragma once
// Reads what a StarRocks says about its tables, from an FE or from a file. The statements, and the rights that each
// requires, are in docs/starrocks.md#what-the-tool-asks-starrocks.

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "smt/config.hpp"
#include "smt/log.hpp"
#include "smt/stages.hpp"
#include "smt/starrocks_state.hpp"

namespace smt::starrocks {

/// The tables to ask for, by database.
using WantedTables = std::map<std::string, std::set<std::string>, std::less<>>;

/// Reads the state of the wanted databases over one connection: SHOW FULL TABLES of each, SHOW CREATE TABLE of each
/// wanted table, SHOW FULL COLUMNS if that is not enough, the jobs that run. `sizes`: also SHOW TABLE STATUS.
/// `time` is copied into the result. Sends nothing that changes StarRocks. Throws Error(kWorld) if the server cannot be
/// reached or is not StarRocks, and with kStarRocksRefused if StarRocks refuses a statement: the error has the GRANT if
/// a privilege is missing.
StarRocksState read_starrocks_state(const Db& db, const WantedTables& wanted, bool sizes, std::string time,
                                    const Log& log);

/// Returns the state as text (docs/snapshot.md#snapshots-of-starrocks), sorted, so that an unchanged StarRocks gives
/// the same text but for its time. It has no data and no password.
std::string state_text(const StarRocksState& state);
/// Reads such a text; `path` is for messages. Throws Error(kUsage) at the first bad line.
StarRocksState parse_state(const std::string& path, std::string_view text);
/// Reads a file with such a text, gzipped or not. Throws Error(kUsage) if it cannot read the file.
StarRocksState open_state(const std::string& path);

}  // namespace smt::starrocks
