#pragma once
// The conf file as values. Every value keeps the line it came from.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "smt/catalog.hpp"
#include "smt/diagnostic.hpp"
#include "smt/flink_versions.hpp"
#include "smt/pattern.hpp"
#include "smt/type_rules.hpp"

namespace smt {

/// A value that must not be shown. Printing it gives ***.
class Secret {
 public:
  Secret() = default;
  explicit Secret(std::string value) : value_{std::move(value)} {}
  const std::string& reveal() const { return value_; }
  bool empty() const { return value_.empty(); }

 private:
  std::string value_;
};

/// What stands behind the `=` of a line.
using Setting = Placed<std::string>;

/// Options by name, e.g. "sink.properties.format"; sorted by name so that output never depends on the order of lines.
using Options = std::map<std::string, Setting, std::less<>>;

struct ColumnList {
  std::vector<std::string> columns;  // backticks and spaces round the names removed
  Place place;
};

struct BucketNum {
  std::uint32_t count = 0;  // 0: `auto`, BUCKETS is left out
  Place place;
};

/// [table-rule.N] after [table-rule] gave its defaults.
struct TableRule {
  std::string id;                        // "1"; it names the files
  Place place;                           // of the section line
  Setting database, table;               // RE2 patterns, found anywhere in the name unless anchored
  std::optional<Setting> partition_key;  // a column name
  std::optional<Setting> partitions;     // the user's range list: START ("…") END ("…") EVERY (INTERVAL 1 day)
  std::optional<ColumnList> duplicate_keys, distributed_by;
  std::optional<BucketNum> bucket_num;
  Options properties;  // properties.*
  Options sink;        // flink.starrocks.*
  Options source;      // flink.cdc.*
};

/// [ignore.N]: tables, or with `column` columns, that are left out. At least one pattern is there.
struct IgnoreRule {
  std::string id;
  Place place;
  std::optional<Pattern> database, table, column;
};

struct Db {
  std::string host;
  std::uint16_t port = 3306;
  std::string user;
  Secret password;
};

/// Who loads the tables: Flink SQL, pipelines of Flink CDC (and SQL the tables that these cannot take), whichever of
/// both one likes, or nobody that is known here.
enum class Loader { kSql, kPipeline, kBoth, kNone };

inline bool writes_pipelines(Loader loader) { return loader == Loader::kPipeline || loader == Loader::kBoth; }

/// [flink]
struct Flink {
  FlinkVersions versions;
  Loader loader = Loader::kSql;
  bool one_pipeline = true;  // all rules ask for the same source and sink
  std::uint32_t parallelism = 1;
  Place parallelism_place;
  std::uint32_t tables_per_job = 1;  // 0: `all`
  std::uint32_t server_id_base = 10000;
  std::optional<std::string> server_time_zone;  // a name that Java knows, or "+08:00"
  bool open_shards = false;                     // shard_pattern = open
  Options settings;                             // set.*
};

struct Config {
  std::string file;
  Db db;
  std::uint32_t be_num = 3;
  Version starrocks{3, 1, 0};  // the oldest StarRocks that must take the SQL
  Flink flink;
  std::string output_dir = "./result";   // relative to the current directory
  std::vector<TableRule> rules;          // by number; ids that are no number follow, by name
  std::vector<IgnoreRule> ignore_rules;  // in the same order
  std::vector<TypeRule> type_rules;      // [types] first, then in the same order
};

struct LoadedConfig {
  Config config;
  Findings findings;  // all problems of the file, errors included
};

/// Reads and checks a conf file. Does not throw for what is wrong in it: every problem is a finding with its
/// line, and `has_error(findings)` says that `config` must not be used. `path` is shown in places as given.
LoadedConfig load_config(const std::string& path);
/// The same from text, for tests.
LoadedConfig parse_config(const std::string& path, std::string_view text);

/// docs/config.md's table of keys, from the same rows that the loader reads.
std::string config_keys_markdown();

}  // namespace smt
