#pragma once
// All that needs more than one table: which rule owns a table, which tables are shards of one target, target names,
// server ids, Flink jobs. Pure; nothing here looks at what a type means in StarRocks.

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

/// The compiled patterns of the rules. A rule is a candidate for a table when its `database` is found in the schema's
/// name and its `table` in the table's. The last candidate in the order of the rules owns the table.
class Matcher {
 public:
  /// Compiles the patterns; one that RE2 refuses is a kConfBadPattern finding at its line and matches nothing.
  /// `ignore_rules` must outlive the matcher.
  Matcher(const std::vector<TableRule>& rules, const std::vector<IgnoreRule>& ignore_rules, Findings& findings);

  /// Indexes of the candidates of a table, ascending; the last one is the owner. Empty for a table that is omitted.
  std::vector<std::size_t> candidates(std::string_view schema, std::string_view table) const;
  /// The first [ignore.N] that omits a table which some rule selects; nullptr for other tables.
  const IgnoreRule* ignored_by(std::string_view schema, std::string_view table) const;

 private:
  std::vector<std::size_t> matches(std::string_view schema, std::string_view table) const;
  const IgnoreRule* ignoring(std::string_view schema, std::string_view table) const;

  PatternSet databases_, tables_;  // by rule
  const std::vector<IgnoreRule>& ignore_rules_;
};

/// Does the [ignore.N] omit columns of this table? (The caller also has to match the column's name.)
bool ignores_columns_of(const IgnoreRule& rule, const Table& table);

/// What the tool has to read: the schemas and tables that some rule owns, without views and sequences.
Scope make_scope(const Matcher& matcher, const std::vector<TableRow>& tables);

struct TableName {
  std::string database, table;
  auto operator<=>(const TableName&) const = default;
};

/// "db.table".
std::string table_name_text(const TableName& name);
/// The place of a finding about a target.
Object object_of(const TableName& name);

/// Ids of the binlog readers of one source, inclusive.
struct ServerIds {
  std::uint32_t first = 0, last = 0;
  bool operator==(const ServerIds&) const = default;
};

/// Tables that every database of the list holds.
struct TableProduct {
  std::vector<std::string> databases, tables;  // sorted
};

/// The mysql-cdc source of a target, whose one reader reads all of its tables.
struct SourceTables {
  std::vector<TableProduct> products;  // several if the shards of one database differ from those of another
  ServerIds server_ids = {};
  bool open = false;  // also future tables whose names differ only in numbers; no other table has such a name now
};

/// What the conf may decide about a target.
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

/// A line of the rule, and what it decided.
struct DecidedBy {
  Decision decision;
  DecidingLine line;
};

/// A Flink job that a file starts.
struct Job {
  std::string name;        // on Flink's web page
  std::size_t number = 0;  // from 1 on among the jobs that targets of the file share; 0: it loads one target alone
  bool operator==(const Job&) const = default;
};

/// What loads a target: a job of its rule's file, or one of the file of all rules. Without a name: none.
struct Jobs {
  Job of_rule, of_all;
  bool operator==(const Jobs&) const = default;
};

struct PlannedTarget {
  const TableRule* rule = nullptr;
  TableName name;                          // in StarRocks, after renaming
  std::vector<const Table*> members;       // by schema, then name
  std::optional<Table> widened;            // of shards whose structures differ: a table that holds the rows of all; its
                                           // schema and name are those of the first member
  SourceTables source;
  std::vector<AddedColumn> shard_columns;  // that tell the members apart; they lead the key
  std::vector<std::string>
      look_alikes;                // names that differ from a member's by case only: mysql-cdc compares without case
  std::uint64_t data_length = 0;  // bytes of all members
  std::vector<DecidedBy> decided_by = {};  // lines behind name and members
  Jobs jobs = {};                          // of Flink SQL; none for a rule without a sink
  Findings findings;

  /// The table of which the target is made.
  const Table& model() const { return widened ? *widened : *members.front(); }
};

struct Plan {
  std::vector<PlannedTarget> targets;      // by rule, then target name
  Findings findings;                       // those that belong to no target
  std::set<const IgnoreRule*> ignored_by;  // that omitted tables which a rule selects; of the Config
  std::size_t jobs = 0;                    // in the file of all rules, when Flink SQL loads every target
};

/// Pure. `config` and `catalog` must outlive the plan.
Plan make_plan(const Config& config, const Catalog& catalog, const Matcher& matcher);

/// Gives each target that Flink loads its jobs, `tables_per_job` as [flink] has it; make_plan has done so. A job of one
/// target has its name. Otherwise the hash of the target's name says which of the job_count jobs of the file it is; a
/// finding says at how many tables their number changes.
void assign_jobs(const Flink& flink, std::uint32_t tables_per_job, Plan& plan);

/// Into how many jobs so many tables are shared out: a power of two, so that on average a job loads up to
/// `tables_per_job` tables and more than half as many. 0 makes one job of them, 1 one for each.
std::size_t job_count(std::size_t tables, std::uint32_t tables_per_job);

/// What Flink calls the one job of a whole file: "MySQL to StarRocks, rule 1"; "" as rule is the file of all rules.
std::string whole_file_job(std::string_view rule_id);

/// A slot of server ids is as wide as the widest parallelism that one source may have; the first slot begins at
/// [flink] server_id_base.
inline constexpr std::uint32_t kServerIdSlot = 64;

}  // namespace smt::plan
