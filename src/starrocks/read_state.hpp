#pragma once

#include "smt/starrocks_source.hpp"
#include "starrocks/fe_connection.hpp"

namespace smt::starrocks {

/// Does the work of read_starrocks_state over an open connection to this FE. Does not set `server` and `time`.
StarRocksState read_state(MysqlConnection& connection, const FeIdentity& fe, const WantedTables& wanted, bool sizes);

}  // namespace smt::starrocks
