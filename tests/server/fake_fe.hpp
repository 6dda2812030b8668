#pragma once
// A MySQL server instead of a StarRocks FE, which uses the same protocol. It rewrites the tool's statements to SELECTs
// on tables that contain the answers of an FE. No StarRocks runs.

#include <string>

#include "tools/tcp_proxy.hpp"

namespace smt::test {

/// Returns the SQL that creates these tables in the current database: three BE nodes, the role root, no table.
std::string fake_fe_tables();

class FakeFe {
 public:
  /// `port`: of the server; `database`: where the tables are.
  FakeFe(std::uint16_t port, std::string database);
  std::uint16_t port() const { return proxy_.port(); }

 private:
  TcpProxy proxy_;
};

}  // namespace smt::test
