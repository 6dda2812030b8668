#pragma once
// A MySQL server in place of a StarRocks FE, which speaks the same protocol: what the tool asks of an FE is rewritten
// on its way to SELECTs on tables with the answers that an FE gives. No StarRocks is run.

#include <string>

#include "tools/tcp_proxy.hpp"

namespace smt::test {

/// The SQL that makes these tables in the current database: three BE nodes, the role root, no table.
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
