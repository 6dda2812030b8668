#pragma once
// What a StarRocks FE reads in a file of CREATE statements. Written from public documents and observed runs, and
// independent of everything below src/: a second opinion must not repeat the mistakes of the first.

#include <optional>
#include <string>
#include <vector>

namespace smt::test {

struct Problem {
  int line = 0;
  std::string rule, message;  // `rule`: one of kRules
};
using Problems = std::vector<Problem>;

/// An identifier as StarRocks reads it: `text` has no backticks.
struct Name {
  std::string text;
  int line = 0;
  bool quoted = false;
  bool held_backtick = false;  // `a``b`, which StarRocks reads as ab
};

struct SqlType {
  std::string name;                     // in upper case
  std::vector<std::string> parameters;  // digits
  bool nested = false;                  // ARRAY<…>, MAP<…>, STRUCT<…>
};

struct DefaultValue {
  enum class Kind { kString, kNull, kCurrentTimestamp, kFunction };
  Kind kind = Kind::kString;
  std::string text;              // the decoded string, or the function with its arguments: uuid()
  bool has_parentheses = false;  // CURRENT_TIMESTAMP(6)
};

struct ColumnDefinition {
  Name name;
  SqlType type;
  std::string charset;           // "": not given
  std::string aggregation;       // SUM …; "": none
  std::optional<bool> nullable;  // nullopt: not given
  std::optional<DefaultValue> default_value;
  bool auto_increment = false, generated = false;
  std::optional<std::string> comment;
};

struct RangeItem {
  enum class Kind { kLessThan, kInterval, kBatch };
  Kind kind = Kind::kLessThan;
  int line = 0;
  Name name;                        // kLessThan and kInterval
  std::vector<std::string> bounds;  // decoded; for kBatch the start and the end. MAXVALUE without quotes is \x01
  std::string every;                // kBatch: the number
  std::string unit;                 // kBatch: DAY …; empty for integers
};

struct PartitionClause {
  enum class Kind { kRange, kList, kColumns, kFunction };
  Kind kind = Kind::kColumns;
  int line = 0;
  std::string function, argument;  // date_trunc and 'day'; time_slice and its interval
  std::vector<Name> columns;
  std::vector<RangeItem> ranges;
};

struct DistributionClause {
  int line = 0;
  bool random = false;
  std::vector<Name> columns;
  std::optional<std::string> buckets;
};

struct Property {
  int line = 0;
  std::string key, value;
};

enum class KeyModel { kNone, kPrimary, kUnique, kAggregate, kDuplicate };

struct CreateTable {
  int line = 0;
  Name database, table;
  std::vector<ColumnDefinition> columns;
  std::string engine, charset;
  KeyModel model = KeyModel::kNone;
  std::vector<Name> key;
  std::optional<std::string> comment;
  std::optional<PartitionClause> partition;
  std::optional<DistributionClause> distribution;
  std::vector<Name> order_by;
  std::vector<Property> properties;
};

/// CREATE EXTERNAL TABLE … ENGINE=mysql, CREATE EXTERNAL CATALOG, or CREATE VIEW.
struct External {
  enum class Kind { kTable, kCatalog, kView };
  Kind kind = Kind::kTable;
  int line = 0;
  Name name;  // of the table or catalog
  std::vector<Property> properties;
  CreateTable table;  // its columns
  bool if_not_exists = false;
};

/// The statements of one file, without those that have a syntax error.
struct Script {
  std::vector<Name> databases;
  std::vector<CreateTable> tables;
  std::vector<External> externals;
};

}  // namespace smt::test
