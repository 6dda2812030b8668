#pragma once
// Whether servers are ready for what the produced files need. Facts of servers in, one result for each check out; what
// a failed one needs is in its code's hint (src/diagnostic/codes/r.cpp): the statement or the setting that mends it.

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "smt/facts.hpp"
#include "smt/target.hpp"

namespace smt {

/// kSkipped: it could not be made, or has no meaning there; `seen` says why.
enum class CheckState { kPassed, kWarned, kFailed, kSkipped };

struct CheckResult {
  Code code;
  CheckState state = CheckState::kPassed;
  std::string seen;                         // "binlog_format is ROW"
  std::vector<std::string> arguments = {};  // of the code's text and hint where it warned or failed

  bool operator==(const CheckResult&) const = default;
};

/// "ok", "warn", "FAIL", "skip".
std::string_view word(CheckState state);

/// The checks of one server.
struct CheckedServer {
  std::string kind;  // "MySQL", "Flink", "StarRocks"
  std::string name;  // "127.0.0.1:3306 as smt"
  std::vector<CheckResult> results;
};

/// What the files ask of one MySQL server and user: all sources with this hostname, port, username and password.
struct SourceNeeds {
  Db db;  // to connect as Flink will
  FlinkVersions versions;
  std::set<TableName> tables;
  std::set<TableName> keyless;        // those of `tables` without a primary key
  struct Invisible {
    std::string columns;  // "note, my_row_id"
    std::string mend;     // the statement that makes them visible
  };
  std::map<TableName, Invisible> invisible;  // those of `tables` that are in no file as such columns break the snapshot
  std::vector<ServerIds> server_ids;         // of the binlog readers
  std::size_t readers = 0;                   // each reads the binlog over a connection of its own
  std::set<std::string> pipelines;           // names of their jobs; each has one reader
  std::uint32_t parallelism = 1;
  std::uint32_t fewest_ids = UINT32_MAX;  // of a source whose snapshot is read by as many readers as parallelism
  std::set<std::string> time_zones;       // 'server-time-zone'
  bool locks = false;                     // some snapshot is not incremental: RELOAD and LOCK TABLES
  bool plain = false;                     // some source's binlog reader does not encrypt
  bool no_public_key = false;             // some source neither encrypts for certain nor may ask for the server's key
  std::set<std::string> rules;            // ids
};

/// Puts what one target needs into `needs`: a new one, or that of the same server and user.
void add_needs(const PlannedTarget& planned, const TargetTable& target, const Config& config,
               std::vector<SourceNeeds>& needs);

/// "127.0.0.1:3306 as smt".
std::string server_name(const SourceNeeds& needs);

/// Pure. In the order of their codes.
std::vector<CheckResult> check_mysql(const MysqlFacts& facts, const SourceNeeds& needs);

/// A table that the files make in StarRocks, as far as one that is there can differ.
struct NeededTable {
  TableName name;
  Model model = Model::kPrimary;
  std::vector<std::string> key;
  struct Column {
    std::string name, type;
    bool nullable = true;
  };
  std::vector<Column> columns;
  std::uint32_t replicas = 1;
};

/// What the files ask of one StarRocks and user: that of [starrocks], or of one jdbc-url of the rules.
struct StarRocksNeeds {
  std::vector<std::pair<std::string, std::uint16_t>> hosts;  // FEs; the first that answers is asked
  std::string user;
  Secret password;
  std::string given_by;           // "host, port, user and password in [starrocks]"
  bool creates = false;           // it runs the files of StarRocks
  std::set<TableName> loads;      // tables that Flink loads as this user
  std::vector<NeededTable> made;  // looked for among those that are there
  std::set<std::string> load_urls;
  std::uint32_t be_num = 0;
  Version version;  // that the files are written for
};

/// [starrocks], if it has a host.
std::vector<StarRocksNeeds> starrocks_needs(const Config& config);
void add_needs(const TargetTable& target, const TableRule& rule, const Config& config,
               std::vector<StarRocksNeeds>& needs);

/// "fe1:9030, fe2:9030 as root".
std::string server_name(const StarRocksNeeds& needs);

/// Pure. In the order of their codes.
std::vector<CheckResult> check_starrocks(const StarRocksFacts& facts, const StarRocksNeeds& needs);
CheckResult check_load_url(const std::string& address, const HttpAnswer& answer);

/// What can be said of [flink] without a cluster. Pure.
std::vector<CheckResult> check_flink(const Config& config, const std::vector<SourceNeeds>& needs);

/// Seconds east of UTC of "UTC", "+08:00", "Etc/GMT-8", "GMT+8"; nothing for a zone whose rules are elsewhere.
std::optional<int> fixed_offset(std::string_view zone);

/// For people: grouped by server, failed ones with their message and what mends it. `color` as of findings.
std::string text(const std::vector<CheckedServer>& servers, bool color);
/// One JSON object, as docs/check.schema.json has it, and its newline.
std::string json(const std::vector<CheckedServer>& servers);

bool has_failed(const std::vector<CheckedServer>& servers);

}  // namespace smt
