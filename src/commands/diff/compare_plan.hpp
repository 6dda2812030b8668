#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "cli/command_line.hpp"
#include "smt/diff_report.hpp"
#include "smt/run.hpp"
#include "smt/starrocks_source.hpp"

namespace smt::commands {

/// What a StarRocks says, and the tables of the plan for which it was asked.
struct AskedStarRocks {
  StarRocksState state;
  WantedTables tables;
};

/// What one target wants in StarRocks: all that a comparison needs of it, so that the table can be compared again
/// later.
struct TableWish {
  TableName name;
  std::string rule_id;
  std::vector<std::string> flink_names;  // of the jobs that load it, as ComparedTable has them
  std::variant<PresentTable, NotUnderstood> wanted;
  std::vector<Statement> create_database;      // for a table whose database is missing
  Statement create;                            // for a missing table
  std::map<std::string, std::string> renamed;  // columns, old → new
  bool buckets_chosen = false;                 // by the rule
};

TableWish wish_of(const PlannedTarget& planned, const TargetTable& target, const Flink& flink);

/// The StarRocks that a wish is compared with, as the FE describes itself, and what counts.
struct CompareTarget {
  StarRocksTarget starrocks;
  DiffOptions options;
};

/// `conf`: what [starrocks] says, for what the FE does not say.
CompareTarget compare_target(const StarRocksTarget& conf, const StarRocksState& state, const DiffOptions& options);

/// Compares one table with what the state has. Does not ask Flink. Pure.
ComparedTable compare_table(const TableWish& wish, const StarRocksState& state, const CompareTarget& to);

struct ComparedPlan {
  std::vector<StarRocksDiff> diffs;  // one for each StarRocks, in the order in which they were asked
  /// Those that belong to no target, errors of targets, tables that cannot be compared, and what became of renamed.*.
  Findings findings;
  std::map<TableName, TableWish> wishes = {};  // of the tables that differ, if CompareOptions asks for them
};

/// What a comparison needs to know beside the conf. `all_tables`: the plan has all tables of the conf, so tables that
/// only StarRocks has and lines that fit no table are listed. `flink`: what the JobManager says, if it was asked.
/// `wishes`: also return the wishes of tables that differ.
struct CompareOptions {
  DiffOptions diff;
  bool all_tables = true;
  std::optional<FlinkCluster> flink = std::nullopt;
  bool wishes = false;
};

/// Returns what the command line says. `time`: "2026-11-30T10:34:29Z".
CompareOptions compare_options(const CommandLine& line, const std::string& time);

/// Compares each target of the plan with what its StarRocks has. Tables that do not differ leave no trace. For a
/// target that is not among the tables of any StarRocks there is an error about its rule. Pure.
ComparedPlan compare_plan(const PlannedRun& run, std::span<const AskedStarRocks> asked, const CompareOptions& options);

}  // namespace smt::commands
