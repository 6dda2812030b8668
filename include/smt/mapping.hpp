#pragma once
// All decisions about one target. `map_table` takes everything that is known about a planned target and returns its
// TargetTable: everything that the emitters write, and why. Emitters only format.

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "smt/placeholders.hpp"
#include "smt/plan.hpp"
#include "smt/stages.hpp"
#include "smt/types.hpp"

namespace smt::mapping {

/// A default in StarRocks. An empty optional means no DEFAULT clause.
struct TargetDefault {
  enum class Kind { kLiteral, kCurrentTimestamp, kUuid };
  Kind kind = Kind::kLiteral;
  std::string text;  // the literal's value, not quoted
  bool operator==(const TargetDefault&) const = default;
};

struct TargetColumn {
  std::string name;         // in StarRocks and in Flink's sink
  std::string source_name;  // in MySQL and in Flink's source, in exact case; empty for one that the conf adds
  ColumnMapping mapping;
  bool nullable = false;       // in StarRocks
  bool sink_nullable = false;  // in Flink's sink, which passes NULL on to StarRocks if the source may have it
  std::optional<Aggregation> aggregation;  // of the aggregate model
  std::string load;                        // the expression that StarRocks applies at the load, if any
  std::optional<TargetDefault> default_value;
  std::string comment;
  bool selected = false;                 // the conf's select.* sets its value
  const Setting* old_name = nullptr;     // that it had in StarRocks: the line renamed.*; of the Config
  std::vector<const TypeRule*> rules;    // that match the column, in order; of the Config
  std::vector<DecidingLine> decided_by;  // that changed it; empty if the type table decided everything
};

/// PARTITION BY `clause`, which contains the target's columns in backticks: "date_trunc('day', `c`)", "RANGE(`c`) (…)".
struct Partition {
  std::vector<std::string> columns;
  std::string clause;
};

struct Distribution {
  DistributionKind kind = DistributionKind::kHash;
  std::vector<std::string> columns;      // of HASH
  std::optional<std::uint32_t> buckets;  // of HASH and RANDOM; without a value StarRocks chooses (2.5.7)
};

struct Option {
  std::string key, value;
  bool operator==(const Option&) const = default;
};

/// A column of a mysql-cdc table. Names are case-sensitive.
struct SourceColumn {
  std::string name, type;  // "BIGINT NULL"
  std::string metadata;    // the key of a metadata column; else empty
};

/// SET lines of Flink: value by key.
using Settings = std::map<std::string, std::string>;

/// What Flink gets; absent for a rule without a sink.
struct FlinkTable {
  std::vector<SourceColumn> source_columns;
  std::vector<std::string> source_key;               // empty if there is none
  std::vector<Option> source_options, sink_options;  // connector first
  std::string where;                                 // of the INSERT; empty if there is none
  std::vector<std::string> group_by;                 // expressions
  Jobs jobs;
  Settings job_settings;       // of its jobs, if not those of the file's head; equal for all targets of a job
  std::string huge_chunk_key;  // an AUTO_INCREMENT column whose values from 2^63 on cannot be read, if any
};

/// What a pipeline of Flink CDC gets.
struct PipelineTable {
  std::string tables;   // a pattern of the MySQL tables: "db.table" or "(db_1|db_2).(t_1|t_2)", or several with commas
  TableName target;     // in StarRocks
  bool routed = false;  // false for one MySQL table of the same name
  std::string server_id;              // that of its source in SQL
  std::vector<Option> source, sink;   // the same for all tables of a rule; table.create.properties.* among them
  std::vector<Option> settings = {};  // of the pipeline itself; the same for all tables of a rule
  Jobs jobs = {};                     // no `of_all` if the rules cannot share a pipeline
};

/// External tables or a catalog, by which StarRocks reads rows in MySQL.
struct ExternalTables {
  std::string catalog;               // a JDBC catalog; empty for tables with ENGINE=mysql
  bool if_not_exists = true;         // CREATE EXTERNAL CATALOG accepts it
  std::vector<Option> properties;    // of the catalog, or of each table: host, port, user, password
  std::vector<std::string> columns;  // of each table: "`id` BIGINT NOT NULL"
  struct Member {
    TableName name;  // in StarRocks; in a catalog, the name in MySQL
    TableName mysql;
    std::vector<std::string> columns = {};  // of this table if it differs from the others; else empty
    std::string select = "*";               // the columns that the view selects
  };
  std::vector<Member> members;
  std::optional<TableName> view;  // over all members, if there are several
};

/// In bytes. StarRocks refuses a longer encoded key at the load (docs/facts/starrocks-ddl.md#keys).
inline constexpr std::uint64_t kLongestPrimaryKey = 128;

struct TargetTable {
  TableName name;
  std::string rule_id;
  std::string comment;
  Model model = Model::kPrimary;
  std::string key_source;             // the origin of the key: "PRIMARY KEY in MySQL", "chosen in the conf"
  std::vector<std::string> key;       // target column names; they are the first columns, in this order
  std::uint64_t key_bytes = 0;        // of the longest encoded primary key; 0 for other models
  std::vector<TargetColumn> columns;  // key first, then the others in MySQL's order or in that of the conf
  std::optional<Partition> partition;
  Distribution distribution;
  std::vector<std::string> order_by;  // the sort key; empty if it is the key
  std::vector<Option> properties;     // sorted by name
  std::vector<TableName> members;     // MySQL tables, sorted
  std::optional<FlinkTable> flink;    // absent also if a pipeline loads the table instead
  std::optional<PipelineTable> pipeline;
  std::optional<ExternalTables> external;
  std::set<const IgnoreRule*> ignored_by;  // rules that omitted columns; of the Config
  /// Lines of the rule behind all fields above except the columns, which have their own. A decision without a line
  /// follows from the tables in MySQL and the rules of the tool.
  std::vector<DecidedBy> decided_by;
  Findings findings;  // if one is an error, the target must not be written
};

/// What applies to every target of a run. The referenced objects must outlive it.
struct Run {
  const Config& config;
  const Server& server;
  const Placeholders& placeholders;
  std::size_t sources = 0;  // mysql-cdc tables of the whole run
  std::size_t jobs = 0;     // of Flink SQL in the file of all rules, as planned
};

/// Makes all decisions about a target. A target that cannot be written has an error in `findings`. Pure.
TargetTable map_table(const PlannedTarget& planned, const Run& run);

/// The colocation groups of a run. Tables of one group need the same types of bucket columns, in the same order, and
/// the same numbers of buckets and replicas; else StarRocks refuses all but the first (docs Colocate_join; across
/// databases from 2.5.4 on).
class Colocation {
 public:
  /// Adds an error to a target that does not fit the first of its group. Call it in the order of the files.
  void join(TargetTable& target);

 private:
  struct Member {
    std::string name, types, buckets, replicas;
  };
  std::map<std::string, Member, std::less<>> groups_;  // the first of each
};

/// Returns BUCKETS for `bytes` of data. With g GiB: g < 1 → 1; g < be_num → ceil(g); else ceil(g / be_num) × be_num; at
/// most 1024, StarRocks' limit for a partition (max_bucket_number_per_partition, 3.3.2).
std::uint32_t bucket_count(std::uint64_t bytes, std::uint32_t be_num);

/// Returns the time zone for 'server-time-zone': an IANA name, "UTC" or an offset such as "+08:00". Returns nullopt if
/// the server's names are ambiguous.
std::optional<std::string> server_time_zone(const Server& server);

/// Returns the time zone in a form that the release of Flink CDC knows; the conf's [flink] server_time_zone takes
/// precedence. Old releases do not know offsets, so "+08:00" becomes "Etc/GMT-8" (these names have inverted signs).
/// Returns nullopt if there is no such name.
std::optional<std::string> flink_time_zone(const Flink& flink, const Server& server);

/// Returns the SET lines at the head of a Flink file: those of the tool, overridden by those of the conf. `time_zone`
/// is MySQL's, if the run knows it.
Settings head_settings(const Flink& flink, const std::optional<std::string>& time_zone);

/// Which of the rules with a sink lack flink.cdc.server-time-zone.
enum class ZoneMissing { kInNone, kInSome, kInAll };

/// Returns findings about the server's version and time zone, for a run with at least one sink. If no time zone is
/// known and all rules lack it, the tool writes no file for Flink, and that is the only finding.
Findings server_findings(const Server& server, const Flink& flink, ZoneMissing missing);

}  // namespace smt::mapping
