#pragma once
// All that needs more than one table: which rule owns a table, which tables are shards of one target, target names,
// server ids. Pure; nothing here looks at what a type means in StarRocks.

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "smt/catalog.hpp"
#include "smt/config.hpp"
#include "smt/pattern.hpp"

namespace smt {

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
std::string text(const TableName& name);
/// The place of a finding about a target.
Object object_of(const TableName& name);

/// Ids of the binlog readers of one source table, inclusive.
struct ServerIds {
  std::uint32_t first = 0, last = 0;
  bool operator==(const ServerIds&) const = default;
};

/// One mysql-cdc source of a target: every database of the list holds every table of the list.
struct SourceTables {
  std::vector<std::string> databases, tables;  // sorted
  ServerIds server_ids;
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

struct PlannedTarget {
  const TableRule* rule = nullptr;
  TableName name;                          // in StarRocks, after renaming
  std::vector<const Table*> members;       // by schema, then name
  std::optional<Table> widened;            // of shards whose structures differ: a table that holds the rows of all; its
                                           // schema and name are those of the first member
  std::vector<SourceTables> sources;       // one, or more where the shards are no full product of databases × tables
  std::vector<AddedColumn> shard_columns;  // that tell the members apart; they lead the key
  std::vector<std::string>
      look_alikes;                // names that differ from a member's by case only: mysql-cdc compares without case
  std::uint64_t data_length = 0;  // bytes of all members
  std::vector<DecidedBy> decided_by = {};  // lines behind name and members
  Findings findings;

  /// The table of which the target is made.
  const Table& model() const { return widened ? *widened : *members.front(); }
};

struct Plan {
  std::vector<PlannedTarget> targets;      // by rule, then target name
  Findings findings;                       // those that belong to no target
  std::set<const IgnoreRule*> ignored_by;  // that omitted tables which a rule selects; of the Config
};

/// Pure. `config` and `catalog` must outlive the plan.
Plan make_plan(const Config& config, const Catalog& catalog, const Matcher& matcher);

/// A slot of server ids is as wide as the widest parallelism that one source may have; the first slot begins at
/// [flink] server_id_base.
inline constexpr std::uint32_t kServerIdSlot = 64;

}  // namespace smt
