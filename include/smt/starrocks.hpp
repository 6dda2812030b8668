#pragma once
// Tables as they are in StarRocks. `parse_present` reads what SHOW CREATE TABLE prints, and a CREATE TABLE that
// somebody wrote, into the same values; `table_differences` compares two of them. Pure: nothing here asks a server. The
// facts are in docs/facts/starrocks-show.md, the reasons in docs/decisions/0026-present-tables.md.

#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "smt/shape.hpp"
#include "smt/stages.hpp"
#include "smt/starrocks_state.hpp"
#include "smt/starrocks_target.hpp"
#include "smt/type_rules.hpp"

namespace smt::starrocks {

struct PresentType {
  /// The one spelling of the type, as this tool writes it: "DECIMAL(10, 2)", "VARCHAR(65533)" also for STRING,
  /// "ARRAY<INT>", "STRUCT<`x` INT, `y` DATE>". Equal texts mean the same type.
  std::string text;
  std::optional<StarRocksType> scalar;  // absent for ARRAY, MAP, STRUCT and PERCENTILE

  bool operator==(const PresentType&) const = default;
};

/// Returns true if `present` is a text or a binary type that holds every value of `wanted`, which has the same kind.
bool is_wide_enough(const PresentType& present, const PresentType& wanted);

struct PresentDefault {
  enum class Kind { kLiteral, kCurrentTimestamp, kFunction };
  Kind kind = Kind::kLiteral;
  std::string text;  // the literal's value, not quoted, letter for letter: "007"; or the function: "uuid()"
  int digits = 0;    // of CURRENT_TIMESTAMP(3): 0..6 fractional digits of a second

  bool operator==(const PresentDefault&) const = default;
};

/// Returns what follows DEFAULT in SQL: "\"007\"", "CURRENT_TIMESTAMP(3)", "(uuid())".
std::string default_text(const PresentDefault& value);

struct PresentColumn {
  std::string name;  // in exact case
  PresentType type;
  std::string aggregation;  // of the aggregate model: "SUM", "PERCENTILE_UNION"; empty if there is none
  bool nullable = true;
  bool auto_increment = false;
  std::optional<PresentDefault> default_value;  // absent also for DEFAULT NULL
  std::string generated;                        // the expression after AS, in one spelling; empty if there is none
  std::string comment;                          // UTF-8, not escaped, with raw line ends

  bool operator==(const PresentColumn&) const = default;
};

/// Properties by exact name, as the statement has them.
using PresentProperties = std::map<std::string, std::string, std::less<>>;

struct PresentIndex {
  std::string name;
  std::vector<std::string> columns;
  std::string kind;  // "BITMAP", "GIN"
  PresentProperties properties;
  std::string comment;

  bool operator==(const PresentIndex&) const = default;
};

enum class PartitionKind {
  kNone,
  kRange,       // RANGE(…): each partition has bounds
  kList,        // LIST(…): each partition has values
  kExpression,  // date_trunc(…), (c): StarRocks makes the partitions, and never shows them
};

struct PresentPartition {
  std::string name;
  /// RANGE: [lower, upper), a text for each column: "2024-01-01", "2024-01-01 00:00:00", "-5", "MAXVALUE". START, END,
  /// EVERY and LESS THAN are expanded.
  std::vector<std::string> lower, upper;
  std::vector<std::vector<std::string>> values;  // LIST: tuples of a text for each column; sorted
  PresentProperties properties;                  // where they differ from those of the table

  bool operator==(const PresentPartition&) const = default;
};

struct PresentPartitioning {
  PartitionKind kind = PartitionKind::kNone;
  /// Columns by name; an expression in one spelling, with columns in backticks: "date_trunc('day', `d`)",
  /// "time_slice(`d`, 7, 'day', 'floor')". A column `x` that is no expression is just "x".
  std::vector<std::string> by;
  std::vector<PresentPartition> partitions;  // RANGE: in order; LIST: sorted by name, as StarRocks has no order

  bool operator==(const PresentPartitioning&) const = default;
};

struct PresentDistribution {
  DistributionKind kind = DistributionKind::kHash;
  std::vector<std::string> columns;      // of HASH
  std::optional<std::uint32_t> buckets;  // absent if StarRocks chooses

  bool operator==(const PresentDistribution&) const = default;
};

struct PresentTable {
  std::string database;  // empty if the statement does not name it, as SHOW CREATE TABLE
  std::string name;
  std::vector<PresentColumn> columns;  // in order
  std::vector<PresentIndex> indexes;
  Model model = Model::kDuplicate;
  std::vector<std::string> key;  // in the case of the columns, as all lists of columns here; empty if StarRocks chooses
  std::string comment;
  PresentPartitioning partitioning;
  std::optional<PresentDistribution> distribution;  // absent if a written statement leaves it to StarRocks
  std::vector<std::string> order_by;                // as stated; empty if there is no ORDER BY
  PresentProperties properties;

  bool operator==(const PresentTable&) const = default;
};

/// How the texts of a CREATE TABLE are escaped.
enum class StatementForm {
  kWritten,         // by people and by this tool: as StarRocks reads string literals
  kShown,           // by SHOW CREATE TABLE that escapes what it prints
  kShownUnescaped,  // by SHOW CREATE TABLE that escapes neither defaults nor all comments of columns
};

/// Reads the version that an FE reports, "3.3.5-6d81f75". Parts without numbers are 0. Returns nullopt for a build of a
/// branch, "main-1a2b3c".
std::optional<Version> fe_version(std::string_view text);

/// Returns the form of what this StarRocks shows. A release of which it is not known whether it escapes counts as one
/// that does not: with `shown` columns, parse_present reads both.
StatementForm shown_form(const Version& version);

/// Why a statement was not understood.
struct NotUnderstood {
  std::string table;           // its name as far as the statement was read; may be empty
  int line = 1;                // of the statement, from 1 on
  std::string why;             // "a type is expected, not 'wurst'"
  bool needs_columns = false;  // the rows of SHOW FULL COLUMNS may help

  bool operator==(const NotUnderstood&) const = default;
};

/// Reads a CREATE TABLE of an OLAP table. `shown` are the rows of SHOW FULL COLUMNS in order: kShownUnescaped requires
/// them, because its texts are ambiguous; kShown takes defaults and comments from them if they are given. Returns
/// NotUnderstood for everything that it does not understand as a whole: a view, an external table, an unknown clause,
/// a text that may mean two things, rows that do not fit. Takes time in proportion to the
/// text, and to the columns for each name in a list.
///
/// Two texts are ambiguous without a trace. In kShown, the default `\u0022` is shown as `"` is: the rows of SHOW FULL
/// COLUMNS have the truth. In both shown forms, the LIST value `a', 'b` is shown as two values are.
std::variant<PresentTable, NotUnderstood> parse_present(std::string_view statement, StatementForm form,
                                                        std::span<const ShownColumn> shown = {});

/// Reads what follows PARTITION BY in a written statement: "date_trunc('day', `d`)". `columns` are those of the table.
/// NotUnderstood has no table, and counts lines from the beginning of the clause.
std::variant<PresentPartitioning, NotUnderstood> parse_partition_by(std::string_view clause,
                                                                    const std::vector<PresentColumn>& columns);

/// Returns the type as parse_present reads it from a CREATE TABLE: a VARBINARY without a length has the longest one.
PresentType present_type(const StarRocksType& type);

/// The part of a table in which two differ.
enum class TablePart {
  kName,
  kModel,
  kKey,
  kComment,
  kPartitionBy,
  kPartition,  // its bounds, values or properties; or it is missing in one table
  kDistribution,
  kBuckets,
  kOrderBy,
  kProperty,
  kIndex,
  kColumn,       // it is missing in one table
  kColumnOrder,  // of the columns that both have
  kColumnName,   // only its case differs
  kColumnType,
  kColumnAggregation,
  kColumnNull,
  kColumnAutoIncrement,
  kColumnDefault,
  kColumnGenerated,
  kColumnComment,
};

struct TableDifference {
  TablePart part{};
  std::string of;               // the column, partition, property or index; else empty
  std::string wanted, present;  // for readers; empty if one table lacks the thing

  bool operator==(const TableDifference&) const = default;
};

/// Returns what would have to change so that `present`, as SHOW CREATE TABLE of this StarRocks has it, means the same
/// as `wanted`: an empty list if both mean the same. What StarRocks adds, chooses or spells in its own way is no
/// difference; src/starrocks/same_meaning.hpp has all of that.
std::vector<TableDifference> table_differences(const PresentTable& wanted, const PresentTable& present,
                                               const StarRocksTarget& starrocks);

}  // namespace smt::starrocks
