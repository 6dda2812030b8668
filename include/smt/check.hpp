#pragma once
// Checks whether servers are ready for the generated files. The input is facts of servers, the output one result for
// each check. The hint of a failed check's code (src/diagnostic/codes/r.cpp) is the statement or the setting that fixes
// it.

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "smt/facts.hpp"
#include "smt/mapping.hpp"
#include "smt/stages.hpp"
#include "smt/starrocks_source.hpp"

namespace smt::check {

/// kSkipped: the check was not possible or does not apply; `seen` contains the reason.
enum class CheckState { kPassed, kWarned, kFailed, kSkipped };

struct CheckResult {
  Code code;
  CheckState state = CheckState::kPassed;
  std::string seen;                         // "binlog_format is ROW"
  std::vector<std::string> arguments = {};  // of the code's text and hint, for a warning or a failure

  bool operator==(const CheckResult&) const = default;
};

/// Returns "ok", "warn", "FAIL" or "skip".
std::string_view word(CheckState state);

/// The checks of one server.
struct CheckedServer {
  std::string kind;  // "MySQL", "Flink", "StarRocks"
  std::string name;  // "127.0.0.1:3306 as smt"
  std::vector<CheckResult> results;
};

/// What the files need from one MySQL server and user, over all sources with this hostname, port, username and
/// password.
struct SourceNeeds {
  Db db;  // to connect as Flink will
  FlinkVersions versions;
  std::set<TableName> tables;
  std::set<TableName> keyless;  // those of `tables` without a primary key
  struct Invisible {
    std::string columns;  // "note, my_row_id"
    std::string fix = {};  // the statement that makes them visible
  };
  std::map<TableName, Invisible> invisible;  // of `tables`, omitted from all files: they break the snapshot
  std::vector<ServerIds> server_ids;         // of the binlog readers
  std::size_t readers = 0;                   // each reads the binlog over a connection of its own
  std::set<std::string> pipelines;           // names of their jobs; each has one reader
  std::uint32_t parallelism = 1;
  std::uint32_t fewest_ids = UINT32_MAX;  // of any source whose snapshot has as many readers as its parallelism
  std::set<std::string> time_zones;       // 'server-time-zone'
  bool locks = false;                     // a snapshot is not incremental: it needs RELOAD and LOCK TABLES
  bool plain = false;                     // a source's binlog reader does not encrypt
  bool no_public_key = false;             // a source may not encrypt and may not request the server's key
  std::set<std::string> rules;            // ids of table rules
};

/// Adds the needs of one target to `needs`: to the entry of the same server and user, or as a new entry.
void add_needs(const PlannedTarget& planned, const TargetTable& target, const Config& config,
               std::vector<SourceNeeds>& needs);

/// Returns "127.0.0.1:3306 as smt".
std::string server_name(const SourceNeeds& needs);

/// Runs the checks. The results are in the order of their codes. Pure.
std::vector<CheckResult> check_mysql(const MysqlFacts& facts, const SourceNeeds& needs);

/// A table that the files create in StarRocks, compared with the one that exists there.
struct NeededTable {
  TableName name;
  std::uint32_t replicas = 1;
  bool exists = false;
  /// Differences for which loads fail or give other rows: "its key is (a) and not (b)"; "" for none.
  std::string fails = {};
  std::string fix = {};      // the statements for them
  std::string kept = {};     // other differences, which CREATE TABLE IF NOT EXISTS keeps; "" for none
  std::string unclear = {};  // why the tool cannot compare; "" if it can
};

/// What the files need from one StarRocks cluster and user: those of [starrocks], or of one jdbc-url of the rules.
struct StarRocksNeeds {
  std::vector<std::pair<std::string, std::uint16_t>> hosts;  // FEs; `check` uses the first that answers
  std::string user;
  Secret password;
  Tls tls;
  GivenValues given;                          // what supplied the hosts, the user and the password
  WantedTables tables;                        // that may be there: of all targets of these files
  std::string saved = {};                     // the path of the snapshot that replaces them all; empty for none
  bool creates = false;                       // this user runs the StarRocks files
  std::set<TableName> loads;                  // tables that Flink loads as this user
  std::vector<NeededTable> made;              // compared with existing tables
  std::map<std::string, FileLine> load_urls;  // address → its line
  std::uint32_t be_num = 0;
  StarRocksTarget starrocks;  // for which the tool writes the files
};

/// Returns an entry for each FE and user that the files name: [starrocks] first, if it has a host, then the jdbc-urls
/// of the rules. `tables` are those of the plan; [starrocks] has all.
std::vector<StarRocksNeeds> starrocks_needs(const Config& config, const Plan& plan);
/// Returns an entry for each StarRocks cluster that has tables of the plan, with all of them; the user is the first one
/// that the conf names. With a host in [starrocks] it is the only cluster. Two entries of starrocks_needs() are of one
/// cluster if they have an FE in common. Tables for which the conf names no cluster are in no entry.
std::vector<StarRocksNeeds> starrocks_clusters(const Config& config, const Plan& plan);
/// Throws Error(kUsage) with kStarRocksSeveral if there are several. `what` works with one: "--format sql".
void require_one_cluster(const std::vector<StarRocksNeeds>& clusters, std::string_view what);
/// Returns the only entry of a check against the snapshot of StarRocks at `path`: it creates the tables that the conf
/// has in a cluster, or those of all targets if the conf names no cluster. Throws as require_one_cluster() does.
StarRocksNeeds saved_needs(const Config& config, const Plan& plan, const std::string& path);
/// Adds the needs of one target to the entries. `facts`: of each entry, in order; nullptr if there was no answer.
void add_needs(const TargetTable& target, const TableRule& rule, std::span<const StarRocksFacts* const> facts,
               std::vector<StarRocksNeeds>& needs);

/// Returns "fe1:9030, fe2:9030 as root", or the path of the snapshot.
std::string server_name(const StarRocksNeeds& needs);

/// Runs the checks. The results are in the order of their codes. Pure.
std::vector<CheckResult> check_starrocks(const StarRocksFacts& facts, const StarRocksNeeds& needs);
/// `place`: the line of the address.
CheckResult check_load_url(const std::string& address, const FileLine& place, const HttpAnswer& answer);

/// Runs the checks of [flink] that need no cluster. Pure.
std::vector<CheckResult> check_flink(const Config& config, const std::vector<SourceNeeds>& needs);

/// Returns the offset of "UTC", "+08:00", "Etc/GMT-8" or "GMT+8" in seconds east of UTC. Returns nullopt for a zone
/// without a fixed offset.
std::optional<int> fixed_offset(std::string_view zone);

/// Returns text for people, grouped by server; failed checks have their message and the fix. `color` works as for
/// findings.
std::string check_text(const std::vector<CheckedServer>& servers, bool color);
/// Returns one JSON object and its newline, as docs/check.schema.json describes it.
std::string json(const std::vector<CheckedServer>& servers);

bool has_failed(const std::vector<CheckedServer>& servers);

}  // namespace smt::check
