#pragma once

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

}  // namespace smt::starrocks
