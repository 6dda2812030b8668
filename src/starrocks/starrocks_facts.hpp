#pragma once

#include "smt/facts.hpp"
#include "smt/starrocks_source.hpp"

namespace smt::starrocks {

/// Asks one FE about itself, its nodes, the user's grants, and those tables of `wanted` that exist. Throws
/// Error(kWorld) if the tool cannot connect, the connection breaks, or the server is not StarRocks.
StarRocksFacts read_starrocks_facts(const Db& db, const WantedTables& wanted, const Log& log);

/// Returns the facts that the snapshot of StarRocks at `path` contains: not the nodes and grants.
StarRocksFacts saved_facts(StarRocksState state, const std::string& path);

}  // namespace smt::starrocks
