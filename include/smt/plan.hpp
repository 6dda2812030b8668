#pragma once
// Everything that needs more than one table: which rule owns a table, which tables are shards of one target, target
// names, server ids, Flink jobs. Pure; nothing here depends on a type's meaning in StarRocks.

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "smt/catalog.hpp"
#include "smt/config.hpp"
#include "smt/pattern.hpp"
#include "smt/stages.hpp"

namespace smt::plan {

/// The compiled patterns of the rules. A rule is a candidate for a table if its `database` matches in the schema's name
/// and its `table` in the table's name. The last candidate in the order of the rules owns the table.
class Matcher {
 public:
  /// Compiles the patterns. A pattern that RE2 refuses adds a kConfBadPattern finding at its line and matches nothing.
  /// `ignore_rules` must outlive the matcher.
  Matcher(const std::vector<TableRule>& rules, const std::vector<IgnoreRule>& ignore_rules, Findings& findings);

  /// Returns the indexes of a table's candidates, ascending; the last one is the owner. Returns an empty list for an
  /// ignored table.
  std::vector<std::size_t> candidates(std::string_view schema, std::string_view table) const;
  /// Returns the first [ignore.N] that omits a table which a rule selects; nullptr for other tables.
  const IgnoreRule* ignored_by(std::string_view schema, std::string_view table) const;

 private:
  std::vector<std::size_t> matches(std::string_view schema, std::string_view table) const;
  const IgnoreRule* ignoring(std::string_view schema, std::string_view table) const;

  PatternSet databases_, tables_;  // by rule
  const std::vector<IgnoreRule>& ignore_rules_;
};

/// Returns true if the [ignore.N] omits columns of this table. (You also have to match the column's name.)
bool ignores_columns_of(const IgnoreRule& rule, const Table& table);

/// Returns the schemas and tables to read: those that a rule owns, without views and sequences.
Scope make_scope(const Matcher& matcher, const std::vector<TableRow>& tables);

struct TableName {
  std::string database, table;
  auto operator<=>(const TableName&) const = default;
};

/// Returns "db.table".
std::string table_name_text(const TableName& name);
/// Returns the place of a finding about a target.
Object object_of(const TableName& name);

/// Ids of the binlog readers of one source, inclusive.
struct ServerIds {
  std::uint32_t first = 0, last = 0;
  bool operator==(const ServerIds&) const = default;
};

/// Tables that exist in every database of the list.
struct TableProduct {
  std::vector<std::string> databases, tables;  // sorted
};

/// The mysql-cdc source of a target. One source reads all of the target's tables.
struct SourceTables {
  std::vector<TableProduct> products;  // several if the shards of one database differ from those of another
  ServerIds server_ids = {};
  bool open = false;  // also reads future tables whose names differ only in numbers; no other table has such a name now
};

/// The decisions that a conf may make about a target.
enum class Decision {
  kName,
  kMembers,
  kKey,
  kSortKey,
  kPartition,
  kDistribution,
  kProperties,
  kSources,
  kSink,
  kWhere,
  kGroupBy,
  kColumns,
  kExternal,
};

/// A line of the rule and the decision that it made.
struct DecidedBy {
  Decision decision;
  DecidingLine line;
};

/// A Flink job that a file starts.
struct Job {
  std::string name;        // on Flink's web page
  std::size_t number = 0;  // from 1 on, among the shared jobs of the file; 0 if the job loads a single target
  bool operator==(const Job&) const = default;
};

/// The jobs that load a target: one of its rule's file, and one of the file of all rules. A job without a name does not
/// exist.
struct Jobs {
  Job of_rule, of_all;
  bool operator==(const Jobs&) const = default;
};

struct PlannedTarget {
  const TableRule* rule = nullptr;
  TableName name;                     // in StarRocks, after renaming
  std::vector<const Table*> members;  // by schema, then name
  std::optional<Table> widened;       // if the shards' structures differ: a table for the rows of all shards; its
                                      // schema and name are those of the first member
  SourceTables source;
  std::vector<AddedColumn> shard_columns;  // identify a row's member; they lead the key
  std::vector<std::string> look_alikes;    // names that differ from a member's by case only: mysql-cdc ignores case
  std::uint64_t data_length = 0;           // bytes of all members
  std::vector<DecidedBy> decided_by = {};  // lines behind name and members
  Jobs jobs = {};                          // of Flink SQL; none for a rule without a sink
  Findings findings;

  /// The table from which the target is derived.
  const Table& model() const { return widened ? *widened : *members.front(); }
};

struct Plan {
  std::vector<PlannedTarget> targets;      // by rule, then target name
  Findings findings;                       // those that belong to no target
  std::set<const IgnoreRule*> ignored_by;  // rules that omitted selected tables; of the Config
  std::size_t jobs = 0;                    // in the file of all rules, if Flink SQL loads every target
};

/// Makes the plan. `config` and `catalog` must outlive it. Pure.
Plan make_plan(const Config& config, const Catalog& catalog, const Matcher& matcher);

/// Assigns jobs to each target that Flink loads; make_plan calls it with `tables_per_job` of [flink]. A job of a single
/// target has the target's name. Otherwise the hash of the target's name selects one of the job_count jobs of the file,
/// and a finding reports at how many tables their number changes.
void assign_jobs(const Flink& flink, std::uint32_t tables_per_job, Plan& plan);

/// Returns the number of jobs for `tables` tables. It is a power of two, so that on average a job loads up to
/// `tables_per_job` tables and more than half as many. If `tables_per_job` is 0, there is one job; if it is 1, one for
/// each table.
std::size_t job_count(std::size_t tables, std::uint32_t tables_per_job);

/// Returns the Flink name of the job that loads a whole file: "MySQL to StarRocks, rule 1". Rule "" means the file of
/// all rules.
std::string whole_file_job(std::string_view rule_id);

/// The width of a slot of server ids: the largest parallelism that a source may have. The first slot begins at [flink]
/// server_id_base.
inline constexpr std::uint32_t kServerIdSlot = 64;

}  // namespace smt::plan
