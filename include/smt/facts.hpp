#pragma once
// The answers of servers to `check`: unparsed, or the server's message if it refuses a query.

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "smt/catalog.hpp"
#include "smt/stages.hpp"
#include "smt/starrocks_state.hpp"

namespace smt::facts {

/// An answer, or why it is missing.
template <typename Value>
struct Seen {
  std::optional<Value> value = std::nullopt;
  std::string why_not = {};  // the server's message
};

using Variables = std::map<std::string, std::string, std::less<>>;

/// One MySQL or MariaDB server, as Flink's user sees it.
struct MysqlFacts {
  Server server;
  std::string account;              // CURRENT_USER(): "smt@%"
  bool encrypted = false;           // true if this connection is encrypted
  Variables variables;              // SHOW GLOBAL VARIABLES
  std::uint64_t connections = 0;    // Threads_connected, including ours
  std::uint64_t account_limit = 0;  // max_user_connections of this account; 0 means no limit
  struct Account {
    std::string plugin;         // "caching_sha2_password"; empty if the server does not name it and uses its default
    bool requires_tls = false;  // REQUIRE SSL, X509, …
  };
  Seen<Account> authentication;
  Seen<std::vector<std::string>> grants;  // SHOW GRANTS, including those of active roles
  struct BinlogFilters {
    std::vector<std::string> only, ignored;  // binlog-do-db, binlog-ignore-db
  };
  Seen<BinlogFilters> filters;
  Seen<std::vector<std::uint32_t>> replicas;  // server ids of the registered replicas: SHOW REPLICAS
  Seen<bool> is_replica;
  /// Schema and name of tables with an invisible key that MySQL generated and hides from sessions that do not ask for
  /// it, such as Flink's.
  Seen<std::set<std::pair<std::string, std::string>>> hidden_keys;
  std::map<std::string, int> zone_offsets;  // current seconds east of UTC, of zones that the server knows by name
};

/// A StarRocks cluster, as one of its FEs reports it.
struct StarRocksFacts {
  std::string from = "connected";  // or the file that contains the facts
  std::string version;  // current_version(): "3.3.5-6d81f75"
  std::string account;  // "'root'@'%'"
  std::string run_mode;  // @@run_mode: "shared_data"; empty if StarRocks does not say, as before 4.1
  struct Node {
    std::string name;  // "10.0.0.1:9050"
    bool alive = false;
  };
  Seen<std::vector<Node>> backends, compute_nodes;  // the latter of clusters with shared data
  struct Grant {
    std::string catalog;  // "default"; empty for a granted role
    std::string text;     // "GRANT INSERT ON TABLE shop.orders TO USER 'smt'@'%'"
  };
  Seen<std::vector<Grant>> grants;  // of the user and of those of its roles that it may see
  Seen<StarRocksState> state;       // of the databases of the files, without jobs
  std::vector<std::string> refusal = {};  // if StarRocks refuses to show its tables: the arguments of the finding
};

/// Returns the roles in a line of StarRocks' SHOW GRANTS such as GRANT 'root', 'loader' TO 'u'@'%'; an empty list if
/// the line grants privileges.
std::vector<std::string> granted_roles(std::string_view line);

/// The answer to a GET request.
struct HttpAnswer {
  /// kTooLong: longer than the caller accepts.
  enum class Failure { kNone, kNoAnswer, kTls, kCertificate, kTooLong };

  long status = 0;            // 0 if no answer came
  std::string body;           // its first bytes
  std::string why_not;        // the library's message
  std::string location = {};  // where a redirect points to
  Failure failure = Failure::kNone;
};

}  // namespace smt::facts
