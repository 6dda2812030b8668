#pragma once
// How the targets of a rule differ from MySQL: the keys of [table-rule.N] from `model` to `external_tables`, as values.
// docs/recipes.md shows their use.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "smt/diagnostic.hpp"
#include "smt/stages.hpp"
#include "smt/type_rules.hpp"

namespace smt::config {

/// The text after the `=` of a line.
using Setting = Placed<std::string>;

/// Settings by name, e.g. "sink.properties.format"; sorted by name so that output never depends on the order of lines.
using Options = std::map<std::string, Setting, std::less<>>;
/// Returns nullptr if the option is not set.
const Setting* find_option(const Options& options, std::string_view name);

struct ColumnList {
  std::vector<std::string> columns;  // without the backticks and spaces around the names
  FileLine place;
};

struct BucketNum {
  std::uint32_t count = 0;  // 0 for `auto`, which omits BUCKETS
  FileLine place;
};

/// The table models of StarRocks (docs table_types).
enum class Model { kPrimary, kUnique, kAggregate, kDuplicate };

/// Returns "PRIMARY", as in PRIMARY KEY.
std::string_view word(Model model);

/// How StarRocks distributes the rows of a partition to tablets: by a hash of columns, at random, or by ranges of the
/// sort key, whose tablets StarRocks splits and merges itself (shared-data from 4.1 on; docs Data_distribution).
enum class DistributionKind { kHash, kRandom, kRange };

/// How the aggregate model combines the values of one key (docs aggregate_table).
enum class Aggregation { kSum, kMax, kMin, kReplace, kReplaceIfNotNull, kHllUnion, kBitmapUnion };

/// Returns the word of SQL, e.g. "REPLACE_IF_NOT_NULL".
std::string_view aggregation_text(Aggregation aggregation);
/// Reads the word in any case. Returns nullopt for another word.
std::optional<Aggregation> parse_aggregation(std::string_view word);

/// A metadata column of mysql-cdc: "database_name", "table_name", "op_ts".
struct Metadata {
  std::string_view key, flink_type;  // as the source declares it
};

/// Finds a metadata key of Flink CDC 2.2 and later. Returns nullopt for other keys.
std::optional<Metadata> find_metadata(std::string_view key);

/// A column that MySQL does not have: `add.<name> = TYPE [NOT NULL] AS expression`, or `METADATA FROM 'key'` instead
/// of the expression.
struct AddedColumn {
  std::string name;
  StarRocksType type;
  bool nullable = true;
  std::string expression;            // of Flink SQL
  std::optional<Metadata> metadata;  // if set, the expression is the name of the source column for it
  FileLine place;
};

/// Reads the value of `add.<name>`; name and place remain empty. Returns nullopt for other text. A COUNT(…) expression
/// is never NULL.
std::optional<AddedColumn> parse_added_column(std::string_view text);

enum class ShardMerge { kAuto, kAlways, kNever, kWidest };

/// External tables of StarRocks, which query the rows in MySQL: none, one for each table, or a catalog.
enum class External { kOff, kMysql, kCatalog };

struct ShapeRule {
  std::optional<Placed<Model>> model;  // no value means primary if there is a key, else duplicate
  std::optional<ColumnList> primary_key;
  std::map<std::string, Placed<Aggregation>, std::less<>> aggregate;  // by column
  std::optional<ColumnList> columns, order_by, group_by;
  Options rename, select;                               // by column; `select`: a Flink expression
  Options renamed;                                      // by the name in StarRocks: the name that it had before
  std::map<std::string, AddedColumn, std::less<>> add;  // by name
  std::optional<Setting> where;                         // a condition of Flink SQL
  std::optional<Placed<DistributionKind>> distribution;  // no value: HASH of the key, or RANDOM if there is none
  std::optional<Setting> partition_by;                  // "date_trunc('day', c)"
  std::optional<Setting> partition_live_number, colocate_with;
  std::optional<Setting> target_database, target_table, shard_name;
  std::optional<Placed<ShardMerge>> shard_merge;
  std::optional<ColumnList> shard_columns;  // two: for the database and for the table
  std::optional<Placed<External>> external_tables;
};

}  // namespace smt::config
