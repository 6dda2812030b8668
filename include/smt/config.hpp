#pragma once
// The conf file as values. Every value keeps the line that it came from.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "smt/catalog.hpp"
#include "smt/diagnostic.hpp"
#include "smt/environment.hpp"
#include "smt/flink_versions.hpp"
#include "smt/pattern.hpp"
#include "smt/shape.hpp"
#include "smt/stages.hpp"
#include "smt/starrocks_target.hpp"
#include "smt/type_rules.hpp"

namespace smt::config {

/// A value that must not be shown. It is printed as ***.
class Secret {
 public:
  Secret() = default;
  explicit Secret(std::string value) : value_{std::move(value)} {}
  const std::string& reveal() const { return value_; }
  bool empty() const { return value_.empty(); }

 private:
  std::string value_;
};

/// An accepted finding, which does not fail a run: one of `codes` in [accept] or `accept.codes` in a rule.
struct Acceptance {
  Code code;
  FileLine place;      // of the line that names it
  std::string reason;  // may be empty
};

/// [table-rule.N] with the defaults of [table-rule].
struct TableRule {
  std::string id;                        // "1"; part of the file names
  FileLine place;                        // of the section line
  Setting database, table;               // RE2 patterns; unanchored ones match anywhere in the name
  std::optional<Setting> partition_key;  // a column name
  std::optional<Setting> partitions;     // the user's range list: START ("…") END ("…") EVERY (INTERVAL 1 day)
  std::optional<ColumnList> duplicate_keys, distributed_by;
  std::optional<BucketNum> bucket_num;
  Options properties;                  // properties.*
  Options sink;                        // flink.starrocks.*
  Options source;                      // flink.cdc.*
  std::optional<Setting> sink_format;  // "csv" or "json"; `sink` contains its options
  Options external;                    // external.properties.*
  ShapeRule shape;                     // how its targets differ from MySQL
  std::vector<Acceptance> accepted;    // findings of its tables
};

/// [ignore.N]: tables, or with `column` columns, that the tool omits. At least one pattern is set.
struct IgnoreRule {
  std::string id;
  FileLine place;
  std::optional<Pattern> database, table, column;
};

/// How the connection is encrypted. kUsual: plain text for a server on this machine unless it requires encryption;
/// encrypted for others if they support it.
struct Tls {
  enum class Mode { kUsual, kDisabled, kPreferred, kRequired, kVerifyCa, kVerifyIdentity };
  Mode mode = Mode::kUsual;
  std::string ca, certificate, key;  // paths of PEM files
  std::string versions;              // "TLSv1.2,TLSv1.3"; if empty, those of the library

  bool operator==(const Tls&) const = default;
};

/// What supplied a value of a connection, so that messages can name it.
struct Given {
  FileLine place = {};  // its line in the conf; no line for a value that is not in the conf
  std::string words;    // "'port' (a.conf:3)", "'port' (not set: 3306, the default)", "the port of --from"

  bool operator==(const Given&) const = default;
};
/// By key, as [db] and [starrocks] spell it: "host".
using GivenValues = std::map<std::string, Given, std::less<>>;

/// [starrocks]: the FE that the tool asks. Without a host, it asks those of the rules' jdbc-urls.
struct StarRocksServer {
  std::string host;
  std::uint16_t port = 9030;
  std::string user = "root";
  Secret password = {};
  Tls tls = {};  // of all connections to StarRocks
  GivenValues given = {};
};

/// [db]: where to connect; the Flink files also contain it.
struct Db {
  std::string host;
  std::uint16_t port = 3306;  // 0 if the option files set it
  std::string user;
  Secret password;
  bool has_password = true;  // false if the option files set it
  std::string socket = {};   // a path; it takes precedence over host and port
  /// The option file of MySQL's clients that supplies host, port, user, password and socket if they are not set. ""
  /// means the usual files (~/.my.cnf), no value means none.
  std::optional<std::string> option_file = std::nullopt;
  FileLine place = {};  // of the section
  Tls tls = {};
  unsigned int connect_timeout = 10, read_timeout = 300;  // seconds
  std::string charset = "utf8mb4";
  std::map<std::string, std::string, std::less<>> variables = {};  // NAME by key, for values that are just ${NAME}
  GivenValues given = {};
  std::string_view section = "db";  // of the conf that has ssl_mode and ssl_ca
};

/// Returns "host:3306", the path of a socket, or the path of the option file.
std::string address(const Db& db);
/// Returns the word of the conf, e.g. "verify_ca"; "" for kUsual.
std::string_view word(Tls::Mode mode);

/// Returns the line that puts the rule's tables into a colocation group: `colocate_with` or `properties.colocate_with`.
/// Returns nullptr if there is none.
const Setting* colocation_line(const TableRule& rule);

/// Returns true if the tool writes external tables for the rule.
bool writes_external(const TableRule& rule);

/// What loads the tables: Flink SQL; pipelines of Flink CDC, with SQL for the tables that they cannot load; files for
/// both; or something that the tool does not write.
enum class Loader { kSql, kPipeline, kBoth, kNone };

inline bool writes_pipelines(Loader loader) { return loader == Loader::kPipeline || loader == Loader::kBoth; }

/// The JobManager that the tool asks, from the keys of [flink] that begin with `rest`.
struct FlinkRest {
  std::string url;  // "https://jobmanager:8081"; no '/' at its end, and no user
  std::string user = {};
  Secret password = {};
  Secret header = {};   // "Authorization: Bearer …"; empty for none
  std::string ca = {};  // a path; if empty, the authorities of the system count
  FileLine place = {};  // of `rest`
};

/// [flink]
struct Flink {
  FlinkVersions versions;
  Loader loader = Loader::kSql;
  bool one_pipeline = true;  // all rules use the same source and sink
  std::uint32_t parallelism = 1;
  FileLine parallelism_place;
  std::uint32_t tables_per_job = 1;  // 0 means `all`
  std::uint32_t server_id_base = 10000;
  std::optional<std::string> server_time_zone;  // a name that Java knows, or "+08:00"
  bool open_shards = false;                     // shard_pattern = open
  Options settings;                             // set.*
  std::optional<FlinkRest> rest;                // without the key, nobody asks Flink
};

/// A value with an expanded ${…}, and the text of its line.
struct FilledValue {
  std::string value, written;
};

struct Config {
  std::string file;
  Db db;
  std::uint32_t be_num = 3;
  StarRocksTarget starrocks;
  StarRocksServer fe;
  Flink flink;
  std::string output_dir = "./result";   // relative to the current directory
  FileLine output_dir_place = {};        // its line; no line for the default
  std::vector<TableRule> rules;          // by number, then those whose ids are not numbers, by name
  std::vector<IgnoreRule> ignore_rules;  // in the same order
  bool secrets_in_files = true;          // secrets = inline
  std::vector<TypeRule> type_rules;      // [types] first, then in the same order
  std::vector<Acceptance> accepted;      // findings of the whole run
  std::vector<FilledValue> filled;       // of all lines; findings must not show them, see hide_filled
};

struct LoadedConfig {
  Config config;
  Findings findings;  // all problems of the file, including errors
};

/// Reads and checks a conf file. Does not throw for mistakes in the file: every problem is a finding with its line. If
/// `has_error(findings)`, do not use `config`. Places contain `path` as given.
LoadedConfig load_config(const std::string& path, const Environment& environment = {});
/// Reads a conf from text, for tests.
LoadedConfig parse_config(const std::string& path, std::string_view text, const Environment& environment = {});

/// Returns what Flink still needs if [db] is a socket, a file that exists only on this machine.
Findings socket_findings(const Config& config);

/// Adapts `findings` of load_config to a run without a server: removes the errors about keys of [db] that only a
/// connection needs. Missing keys that the files need remain errors.
Findings findings_without_server(const Config& config, Findings findings);

/// Replaces expanded ${…} values in findings of later stages with the text of their lines.
void hide_filled(const std::vector<FilledValue>& filled, Findings& findings);
/// Does the same in a text that contains values of the conf.
void hide_filled(const std::vector<FilledValue>& filled, std::string& text);

/// Returns the table of keys in docs/config.md, from the rows that the loader reads.
std::string config_keys_markdown();

}  // namespace smt::config
