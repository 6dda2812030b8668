#pragma once
// One target, decided. `map_table` takes everything that is known about one planned target and gives its TargetTable:
// all that the emitters write, and why. Emitters format; they decide nothing.

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "smt/placeholders.hpp"
#include "smt/plan.hpp"
#include "smt/types.hpp"

namespace smt {

/// A default of StarRocks. Nothing (no DEFAULT clause) is an empty optional of it.
struct TargetDefault {
  enum class Kind { kLiteral, kCurrentTimestamp, kUuid };
  Kind kind = Kind::kLiteral;
  std::string text;  // the literal's value, not quoted
  bool operator==(const TargetDefault&) const = default;
};

struct TargetColumn {
  std::string name;         // in StarRocks and in Flink's sink
  std::string source_name;  // in MySQL and in Flink's source, in the exact case; empty for one that the conf adds
  ColumnMapping mapping;
  bool nullable = false;       // in StarRocks
  bool sink_nullable = false;  // in Flink's sink, which lets NULL through to StarRocks where the source may have it
  std::optional<Aggregation> aggregation;  // of the aggregate model
  std::string load;                        // what StarRocks makes of the value when it is loaded; empty: nothing
  std::optional<TargetDefault> default_value;
  std::string comment;
  bool selected = false;                 // the conf's select.* gives its value
  std::vector<const TypeRule*> rules;    // that hold for the column, in their order; of the Config
  std::vector<DecidingLine> decided_by;  // without which it would be another; none: the type table decided all
};

/// PARTITION BY `clause`, which has the target's columns in backticks: "date_trunc('day', `c`)", "RANGE(`c`) (…)".
struct Partition {
  std::vector<std::string> columns;
  std::string clause;
};

struct Distribution {
  std::vector<std::string> columns;      // HASH(columns); empty: RANDOM (DUPLICATE KEY tables, from StarRocks 3.1 on)
  std::optional<std::uint32_t> buckets;  // nothing: StarRocks chooses (2.5.7)
};

struct Option {
  std::string key, value;
  bool operator==(const Option&) const = default;
};

/// One mysql-cdc table of Flink.
struct FlinkSource {
  std::string suffix;           // "_src", "_src_2", …
  std::vector<Option> options;  // connector first
};

/// A column of a mysql-cdc table. Names count with case.
struct SourceColumn {
  std::string name, type;  // "BIGINT NULL"
  std::string metadata;    // the key of one that is not in the MySQL table; else empty
};

/// Whether the planner adds a SinkMaterializer, which keeps a copy of every row (table.exec.sink.upsert-materialize).
/// AUTO is never asked for: it adds one to tables that need none, and a materializer drops DELETEs of rows that are
/// spelt differently in snapshot and binlog.
enum class Materialize { kNone, kForce };

/// What Flink gets; absent for a rule without a sink.
struct FlinkTable {
  std::vector<SourceColumn> source_columns;
  std::vector<std::string> source_key;  // empty: none
  std::vector<FlinkSource> sources;
  std::vector<Option> sink_options;
  std::string where;                  // of the INSERT; empty: none
  std::vector<std::string> group_by;  // expressions
  Materialize materialize = Materialize::kNone;
  std::string huge_chunk_key;  // an AUTO_INCREMENT column by which nothing could be read from 2^63 on; empty: none
};

/// What a pipeline of Flink CDC gets.
struct PipelineTable {
  std::string tables;     // the MySQL tables, as pattern: "db.table" or "(db_1|db_2).(t_1|t_2)", several with commas
  TableName target;       // in StarRocks
  bool routed = false;    // it is not one MySQL table of the same name
  std::string server_id;  // that of its first source in SQL
  std::vector<Option> source, sink;  // the same for all tables of a rule; table.create.properties.* among them
};

/// MySQL's rows as they are, to be read in StarRocks.
struct ExternalTables {
  std::string catalog;               // a JDBC catalog; empty: tables with ENGINE=mysql
  bool if_not_exists = true;         // what CREATE EXTERNAL CATALOG may say
  std::vector<Option> properties;    // of the catalog, or of each table: host, port, user, password
  std::vector<std::string> columns;  // of each table: "`id` BIGINT NOT NULL"
  struct Member {
    TableName name;  // in StarRocks; in a catalog that of MySQL
    TableName mysql;
  };
  std::vector<Member> members;
  std::optional<TableName> view;  // over all of several members
};

/// A longer encoded key is refused when rows are loaded (BE primary_key_limit_size, docs primary_key_table.md).
inline constexpr std::uint64_t kLongestPrimaryKey = 128;

struct TargetTable {
  TableName name;
  std::string rule_id;
  std::string comment;
  Model model = Model::kPrimary;
  std::string key_source;             // where the key comes from: "PRIMARY KEY in MySQL", "chosen in the conf"
  std::vector<std::string> key;       // target column names; they are the first columns, in this order
  std::uint64_t key_bytes = 0;        // of the longest encoded primary key; 0: the model is another
  std::vector<TargetColumn> columns;  // key first, the others in MySQL's order or as the conf has them
  std::optional<Partition> partition;
  Distribution distribution;
  std::vector<std::string> order_by;  // the sort key; empty: the key
  std::vector<Option> properties;     // sorted by name
  std::vector<TableName> members;     // MySQL tables, sorted
  std::optional<FlinkTable> flink;    // absent also where a pipeline loads the table instead
  std::optional<PipelineTable> pipeline;
  std::optional<ExternalTables> external;
  std::set<const IgnoreRule*> ignored_by;  // that left out columns; of the Config
  /// Lines of the rule behind all of the above but the columns, which have their own. What has none is so by the tables
  /// in MySQL and the rules of the tool.
  std::vector<DecidedBy> decided_by;
  Findings findings;  // with an error among them nothing of the target may be written
};

/// What of the conf and the server applies to every target.
struct TargetContext {
  Db db;
  std::uint32_t be_num = 3;
  Server server;
  Version starrocks{3, 1, 0};
  Flink flink;
  std::size_t sources = 0;                                // mysql-cdc tables of the whole run
  const std::vector<TypeRule>* type_rules = nullptr;      // null: none
  const std::vector<IgnoreRule>* ignore_rules = nullptr;  // null: none
  const Placeholders* placeholders = nullptr;             // null: none
};

/// Pure. A target that can't be written has an error in `findings`.
TargetTable map_table(const PlannedTarget& planned, const TargetContext& context);

/// The colocation groups of a run. Tables of one group need equal types of their bucket columns, in order, as many
/// buckets and as many replicas, or StarRocks refuses all but the first (docs Colocate_join; over databases from 2.5.4
/// on).
class Colocation {
 public:
  /// Adds an error to a target that does not fit the first of its group. Targets come in the order of the files.
  void join(TargetTable& target);

 private:
  struct Member {
    std::string name, types, buckets, replicas;
  };
  std::map<std::string, Member, std::less<>> groups_;  // the first of each
};

/// BUCKETS for `bytes` of data, g GiB: g < 1 → 1; g < be_num → ceil(g); else ceil(g / be_num) × be_num; at most 1024,
/// which is the most that StarRocks takes for a partition (max_bucket_number_per_partition, 3.3.2).
std::uint32_t bucket_count(std::uint64_t bytes, std::uint32_t be_num);

/// The time zone for 'server-time-zone': an IANA name, "UTC" or an offset such as "+08:00"; nothing when the server's
/// names tell neither.
std::optional<std::string> server_time_zone(const Server& server);

/// The same as the release of Flink CDC knows it, the conf's [flink] server_time_zone first: old ones know no offsets,
/// so that "+08:00" is "Etc/GMT-8" (the signs of these names are the other way round). Nothing where there is no such
/// name.
std::optional<std::string> flink_time_zone(const Flink& flink, const Server& server);

/// Which of the rules with a sink give no flink.cdc.server-time-zone.
enum class ZoneMissing { kInNone, kInSome, kInAll };

/// What the server's version and time zone mean for the whole run, which has a rule with a sink. Where no time zone is
/// known and all rules miss it, no file for Flink is made: then that is all.
Findings server_findings(const Server& server, const Flink& flink, ZoneMissing missing);

}  // namespace smt
