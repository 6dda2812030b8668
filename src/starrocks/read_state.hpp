#pragma once

#include <string>
#include <vector>

#include "smt/starrocks_source.hpp"
#include "starrocks/fe_connection.hpp"

namespace smt::starrocks {

/// What to read beside the tables.
struct StateParts {
  bool jobs = true, sizes = true;
};

/// Does the work of read_starrocks_state over an open connection to this FE. Does not set `server` and `time`.
StarRocksState read_state(MysqlConnection& connection, const FeIdentity& fe, const WantedTables& wanted,
                          StateParts parts);

/// Reads one table and its jobs that run, without listing its database. A table that does not exist is not in the
/// result, and a database that does not exist is false there. A view has the type VIEW, of whichever kind it is.
StarRocksState read_table_state(MysqlConnection& connection, const FeIdentity& fe, const std::string& database,
                                const std::string& table);

/// Returns all jobs of the database that StarRocks remembers, by kind and id. Throws Error(kWorld) with
/// kStarRocksRefused if StarRocks refuses to show them.
std::vector<AlterJobRow> read_alter_jobs(MysqlConnection& connection, const FeIdentity& fe,
                                         const std::string& database);

}  // namespace smt::starrocks
