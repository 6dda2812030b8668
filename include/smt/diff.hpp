#pragma once
// What must change in StarRocks so that a table there becomes the table that a target wants, and the statements for it.
// Pure: nothing here asks a server. The facts are in docs/facts/starrocks-alter.md, the reasons in
// docs/decisions/0027-changes-of-present-tables.md.

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "smt/stages.hpp"
#include "smt/starrocks.hpp"

namespace smt::diff {

/// What a change costs, cheapest first.
enum class Cost {
  kNone,     // nothing is done
  kInstant,  // it is done when the statement returns
  kJob,      // StarRocks rewrites the table in the background
  kRebuild,  // no ALTER can do it: a new table takes the place of the old one
};

/// How far a change can be trusted, best first.
enum class Safety {
  kSafe,
  kMayBeRefused,  // this release was not seen doing it, but a neighbouring one was, and a document or another
                  // neighbouring release has it too
  kLosesData,
  kRefused,  // StarRocks refuses it
};

/// The words after --allow. A statement that needs one is shown, and is executed only if the word is given.
enum class Allow { kDropColumn, kDropPartition, kRebuild, kReload };
inline constexpr std::array kAllows = {Allow::kDropColumn, Allow::kDropPartition, Allow::kRebuild, Allow::kReload};

/// Returns "drop-column".
std::string_view word(Allow allow);
/// Reads the word. Returns nullopt for another one.
std::optional<Allow> parse_allow(std::string_view word);

/// Why a change is judged as it is. The arguments are named after each.
enum class Why {
  kNone,  // there is no more to say
  // Kept, because it is no difference without --strict.
  kOnlyInStarRocks,   // a column, partition or index
  kWiderThanNeeded,   // a longer VARCHAR, or NULL for NOT NULL
  kNotNamed,          // a property that the conf does not name
  kPlaceOnly,         // the order of value columns
  kBucketsNotChosen,  // BUCKETS follow the size of the data; the conf does not choose them
  // Done in another way than it is wanted.
  kStopsLoads,           // a NOT NULL column without a default that only StarRocks has becomes NULL-able
  kAddedNullable,        // rows that are there have no value for a NOT NULL column without a default
  kAddedWithoutDefault,  // ADD COLUMN refuses this default
  // The values.
  kLosesDigits,  // from, to
  kLosesTime,    // from, to
  kMayNotParse,  // from, to: texts that are no such value become NULL or end the job
  kMayNotFit,    // from, to: numbers that are too long for the text
  kDropsColumn,  // the column's values
  kDropsRows,    // of the partition
  // StarRocks refuses it.
  kNotSeen,          // release: no recording and no document has it
  kNothingChanged,   // 3.3 refuses a MODIFY that changes nothing
  kNoSuchChange,     // from, to
  kShorter,          // from, to
  kJsonNeedsLength,  // a JSON becomes a VARCHAR of 1,024 bytes or more
  kNoKeyType,        // type
  kNoSortType,       // type
  kKeyOfPrimary,
  kSortOfPrimary,
  kDistributionColumn,
  kPartitionColumn,
  kNullToNotNull,
  kFixedDefault,
  kFixedAggregation,
  kAutoIncrement,
  kGenerated,      // the column is generated
  kGeneratedFrom,  // column: a generated column that uses it
  kKeyColumn,      // a column comes into the key or leaves it
  kNewModel,
  kNewKey,
  kNewPartitionBy,
  kNameWasTaken,        // a renamed column keeps its first name inside, so no column of this name can be added
  kSortedByAllColumns,  // ORDER BY of all columns is read as an order of columns
  kNoSortKey,           // this model or release cannot change its sort key
  kFixedDistribution,   // from, to
  kHashNeedsKey,        // column
  kFixedProperty,       // name
  kNoPropertyHere,      // name: not of this model, partitioning or release
  kPartitionOverlaps,   // partition that overlaps
  kPartitionDiffers,    // it has other bounds or values
  kDynamicPartitions,   // StarRocks makes the partitions itself
  kFixedIndex,
};

struct Reason {
  Why why = Why::kNone;
  std::vector<std::string> arguments = {};

  bool operator==(const Reason&) const = default;
};

struct TableChange {
  TablePart part{};
  std::string of;               // the column, partition, property or index; else empty
  std::string wanted, present;  // for readers, as in TableDifference
  /// False for what is listed as kept: it is a difference only with --strict.
  bool counts = true;
  bool stops_loads = false;  // loads fail until it is done
  Cost cost = Cost::kNone;
  Safety safety = Safety::kSafe;
  std::optional<Allow> allow;  // the word without which it is not done
  Reason reason;

  bool operator==(const TableChange&) const = default;
};

enum class StatementKind {
  kStopJobs,   // of Flink that load the table, with a savepoint; no SQL
  kStartJobs,  // again, from the savepoint, or for reload without one; no SQL
  kAlter,
  kCreateTable,
  kCountLost,  // a SELECT of the rows that a new key or NOT NULL would lose
  kInsert,
  kGuard,  // a SELECT that fails if the tables have different numbers of rows
  kSwap,
  kDropTable,  // never executed: the old table stays until somebody drops it
};

struct Statement {
  StatementKind kind{};
  std::string sql;  // without `;`; empty for the kinds that say so
  Cost cost = Cost::kInstant;
  Safety safety = Safety::kSafe;
  std::set<Allow> allow;  // the words that it needs
  bool enabled = true;    // false if it is only shown
  /// The next statement of this table is refused until the job of this one has ended.
  bool waits_for_job = false;

  bool operator==(const Statement&) const = default;
};

struct DiffOptions {
  bool strict = false;
  /// The conf names bucket_num, or the command line does: a number of buckets counts.
  bool buckets_chosen = false;
  std::set<Allow> allowed;
  /// Names of columns in StarRocks: old → new. One that is not there under its old name is ignored.
  std::map<std::string, std::string> renamed;
  /// "20261130_103429": with it, two rebuilds of a table give their new and old tables different names. So a rebuild
  /// that was killed is in nobody's way, and nothing has to be dropped for the next one. May be empty.
  std::string time;
};

struct TablePlan {
  std::vector<TableChange> changes;   // that stop loads first, then by safety and cost, worst first; kept ones last
  std::vector<Statement> statements;  // in the order in which they succeed
  /// Old → new: one column went and one of the same type came, so it may have got another name. The plan adds and keeps
  /// them as two columns; DiffOptions::renamed makes them one.
  std::map<std::string, std::string> likely_renames;
};

/// Returns what differs and the statements for it. `present` must come from SHOW CREATE TABLE of this StarRocks, and no
/// job of the table may run. `wanted` and `present` have the same name.
TablePlan plan_changes(const PresentTable& wanted, const PresentTable& present, const StarRocksTarget& starrocks,
                       const DiffOptions& options);

/// What a column is to its table, as far as MODIFY COLUMN depends on it.
struct ColumnRole {
  enum class Partition { kNone, kRange, kList };  // kRange also for date_trunc(c), kList also for PARTITION BY (c)
  bool key = false, sort = false, distribution = false;
  Partition partition = Partition::kNone;
};

ColumnRole column_role(const PresentTable& table, std::string_view column);

struct ModifyAnswer {
  Cost cost = Cost::kRebuild;
  Safety safety = Safety::kRefused;
  Reason reason;
  std::string_view source;  // the recordings, and the document if there is one

  bool operator==(const ModifyAnswer&) const = default;
};

/// Returns what MODIFY COLUMN does to a column whose type alone changes, of a table with fast schema evolution.
ModifyAnswer can_modify(const PresentType& from, const PresentType& to, const ColumnRole& role, Model model,
                        const Version& version);

}  // namespace smt::diff
