#pragma once
// What a difference costs and whether StarRocks does it.

#include <string>
#include <vector>

#include "diff/judge/actions.hpp"
#include "diff/partition_lookup.hpp"
#include "smt/diff.hpp"

namespace smt::diff {

/// The table that a plan leads to, and the one that it starts from, after its renames.
struct Tables {
  const PresentTable& wanted;  // with the names of `now`
  const PresentTable& aim;
  const PresentTable& now;
  const StarRocksTarget& starrocks;
  const DiffOptions& options;
  std::vector<std::string> old_names;  // of the columns that the plan renames
  PartitionLookup aim_partitions{aim.partitioning.partitions};
  PartitionLookup now_partitions{now.partitioning.partitions};

  bool allows(Allow allow) const { return options.allowed.contains(allow); }
  bool can(Action action) const { return evidence(row_of(action).known, starrocks.version) != Evidence::kRefused; }
  /// Returns the safety of a statement that is not refused.
  Safety safety(const Known& known) const {
    return evidence(known, starrocks.version) == Evidence::kRecorded ? Safety::kSafe : Safety::kMayBeRefused;
  }
};

/// Judges a difference of `aim` and `now`. A column may be added only in part; then the rest is a second change.
std::vector<TableChange> judge(const Tables& tables, const TableDifference& difference);

/// Returns a difference of `wanted` and `now` that is none of `aim` and `now`: it stays.
TableChange kept_change(const Tables& tables, const TableDifference& difference);

/// Returns the column as ADD COLUMN accepts it.
PresentColumn added_column(const PresentColumn& column);

/// The sort key that ORDER BY has to set: that of the aim, or the key.
const std::vector<std::string>& sort_key_to_set(const Tables& tables);

/// Returns true for a column that is there, or that an ADD brings.
bool can_have(const Tables& tables, const std::string& column);

/// Returns why StarRocks refuses to move the column or to change NULL or the comment by a whole definition; kNone if it
/// may accept it.
Reason move_obstacle(const Tables& tables, const PresentColumn& column);

/// Returns a generated column whose expression contains the column, or nullptr.
const PresentColumn* find_user(const PresentTable& table, std::string_view column);

/// Returns true if every value of the type `from` is one of the type `to`.
bool holds_all(const PresentType& to, const PresentType& from);

/// Returns true if ORDER BY can set that sort key.
bool can_sort(const Tables& tables);

/// Returns true for a column that DISTRIBUTED BY takes out of the distribution, before other changes.
bool leaves_distribution(const Tables& tables, std::string_view column);

/// Returns true for a change that the nearest recording accepts, but no document: its statement is only shown.
bool is_untried(const TableChange& change);

// The verdicts, for judge_*.cpp.

TableChange plain_change(const TableDifference& difference);
void refuse(TableChange& change, Why why, std::vector<std::string> arguments = {});
/// For what StarRocks refuses where a new table would be refused, too.
void stay(TableChange& change, Why why, std::vector<std::string> arguments);
/// Returns "4.2".
std::string release_text(const Version& version);
/// Judges by the row of an action: its cost, and how sure it is in this release.
void act(TableChange& change, const Tables& tables, Action action);

void judge_column(TableChange& change, const Tables& tables);
void judge_table(TableChange& change, const Tables& tables);
void judge_property(TableChange& change, const Tables& tables);
void judge_partition(TableChange& change, const Tables& tables);

}  // namespace smt::diff
