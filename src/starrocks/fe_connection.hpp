#pragma once
// A connection to an FE, over the MySQL protocol.

#include <optional>
#include <string>
#include <string_view>

#include "source/mysql/mysql_connection.hpp"

namespace smt::starrocks {

/// What an FE says about itself.
struct FeIdentity {
  std::string version;   // current_version(): "3.3.5-6d81f75"
  std::string account;   // CURRENT_USER(): "'root'@'%'"
  std::string run_mode;  // @@run_mode; empty if StarRocks does not say, as before 4.1
};

/// Asks who answers. Throws Error(kWorld) if it is not StarRocks, and names what it is.
FeIdentity identify_fe(MysqlConnection& connection, std::string_view purpose);

}  // namespace smt::starrocks
