#pragma once
// The result of `diff` as values, and as text for people, SQL and JSON. Pure.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "smt/diff.hpp"
#include "smt/plan.hpp"
#include "smt/stages.hpp"
#include "smt/starrocks_state.hpp"

namespace smt::diff {

enum class TableState {
  kUnclear,   // the tool cannot compare it, and leaves it alone
  kChanging,  // a job rewrites it: SHOW CREATE TABLE still has the old table
  kDiffers,   // it differs, or has something that is kept
  kMissing,   // StarRocks does not have it
  kExtra,     // only StarRocks has it, in a database of the conf
};

/// When the Flink job of a table takes its new file, if it has to.
enum class FlinkStep {
  kNone,    // it runs on
  kAfter,   // after the statements
  kBefore,  // before the statements
  kAround,  // it stops before the statements, and starts after them
};

struct ComparedTable {
  TableName name;
  TableState state{};
  std::string rule_id = {};  // empty for kExtra
  std::string why = {};      // of kUnclear
  /// Of kDiffers. Of kMissing: the statements that create it.
  TablePlan plan = {};
  std::optional<AlterJob> job = std::nullopt;         // of kChanging
  std::optional<std::uint64_t> bytes = std::nullopt;  // of one replica; absent if unknown
  std::string flink_job = {};                         // that loads it; empty if Flink does not
};

/// What differs between a StarRocks and the conf.
struct StarRocksDiff {
  std::string server, time, version;       // as in StarRocksState
  std::size_t compared = 0;                // tables of the conf
  std::vector<ComparedTable> tables = {};  // without those that do not differ
};

/// Returns the finding about a table that the tool cannot compare.
Diagnostic unclear_finding(const ComparedTable& table);

/// Returns true if StarRocks must change so that the table is the one that is wanted. Also true for kChanging and
/// kUnclear, false for kExtra and for a table whose differences are all kept.
bool differs(const ComparedTable& table);
/// Returns true if a table differs.
bool differs(const StarRocksDiff& diff);
/// Sorts the tables: the state that needs a person first, then by the worst change, then by name.
void sort_worst_first(StarRocksDiff& diff);

/// Returns what the table's Flink job has to do about a change.
FlinkStep flink_step(const TableChange& change);
/// Returns the step for all statements of the table that are enabled.
FlinkStep flink_step(const ComparedTable& table);

/// Returns a sentence without its full stop: "StarRocks cannot change a default". An empty text for kNone.
std::string reason_text(const Reason& reason);

/// Returns text for people: each table with what differs, its statements and what Flink has to do; then one line of
/// sums.
std::string diff_text(const StarRocksDiff& diff, bool color);
/// Returns statements for the MySQL client of an FE. Statements that are not enabled are comments with the reason. The
/// statements come in rounds: first those of all tables up to the first job of each, so that a client that stops at the
/// first error gets as far as possible.
std::string diff_sql(const StarRocksDiff& diff);
/// Returns one JSON object and its newline, as docs/diff.schema.json describes it.
std::string diff_json(const StarRocksDiff& diff);

}  // namespace smt::diff
