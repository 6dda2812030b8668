#include "commands/compare_plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "smt/emit.hpp"
#include "smt/wanted_table.hpp"
#include "starrocks/shown_table.hpp"
#include "text/ascii.hpp"

namespace smt::commands {
namespace {

using Renamed = std::map<std::string, std::string>;

/// Returns true if the renames lead from the column back to itself. After such an exchange the names are the same as
/// before, so nobody can see whether it was done.
bool is_cycle(const Renamed& renamed, const std::string& from) {
  auto at = renamed.find(from);
  for (std::size_t steps = 0; at != renamed.end() && steps <= renamed.size(); ++steps) {
    if (at->second == from) return true;
    at = renamed.find(at->second);
  }
  return false;
}

/// The columns that rename.* of the conf gives another name: old → new.
Renamed renamed_columns(const TargetTable& target) {
  Renamed all;
  for (const auto& column : target.columns) {
    const bool other = !column.source_name.empty() && !equal_ignoring_case(column.source_name, column.name);
    if (other) all.emplace(column.source_name, column.name);
  }
  auto out = all;
  std::erase_if(out, [&](const auto& pair) { return is_cycle(all, pair.first); });
  return out;
}

/// Returns the statement without blank lines, comments and the `;` at its end.
std::string bare(std::string text) {
  while (text.starts_with("--")) text.erase(0, text.find('\n') + 1);
  while (!text.empty() && (text.back() == '\n' || text.back() == ';')) text.pop_back();
  return text;
}

Statement creation(std::string sql) {
  Statement out;
  out.kind = StatementKind::kCreateTable;
  out.sql = bare(std::move(sql));
  return out;
}

std::string job_name(const TargetTable& target) {
  const auto* const jobs = target.flink ? &target.flink->jobs : target.pipeline ? &target.pipeline->jobs : nullptr;
  if (jobs == nullptr) return "";
  return jobs->of_all.name.empty() ? jobs->of_rule.name : jobs->of_all.name;
}

bool lists(const WantedTables& tables, const TableName& name) {
  const auto database = tables.find(name.database);
  return database != tables.end() && database->second.contains(name.table);
}

/// Compares targets with what one StarRocks has.
class StateComparison {
 public:
  StateComparison(const StarRocksTarget& conf, const AskedStarRocks& asked, const CompareOptions& options)
      : asked_{asked}, options_{options}, starrocks_{conf} {
    const auto& state = asked.state;
    starrocks_.version = fe_version(state.version).value_or(starrocks_.version);
    for (const auto mode : {RunMode::kSharedNothing, RunMode::kSharedData})
      if (equal_ignoring_case(state.run_mode, run_mode_word(mode))) starrocks_.run_mode = mode;
    diff_.server = state.server, diff_.time = state.time, diff_.version = state.version;
  }

  bool is_asked_for(const TableName& name) const { return lists(asked_.tables, name); }

  void compare(const PlannedTarget& planned, const TargetTable& target) {
    ++diff_.compared;
    ComparedTable table{target.name, TableState::kDiffers, target.rule_id};
    table.flink_job = job_name(target);
    fill(planned, target, table);
    const bool has_something = table.state != TableState::kDiffers || !table.plan.changes.empty();
    if (has_something) diff_.tables.push_back(std::move(table));
  }

  /// Adds a table for which the conf names no StarRocks.
  void leave_out(const TargetTable& target) {
    ++diff_.compared;
    ComparedTable table{target.name, TableState::kUnclear, target.rule_id};
    table.why =
        fmt::format("[table-rule.{}] names no StarRocks; add flink.starrocks.jdbc-url to it, or host to [starrocks]",
                    target.rule_id);
    diff_.tables.push_back(std::move(table));
  }

  StarRocksDiff finished(const Plan& plan) {
    if (options_.extras) add_extras(plan);
    sort_worst_first(diff_);
    create_databases();
    return std::move(diff_);
  }

 private:
  void fill(const PlannedTarget& planned, const TargetTable& target, ComparedTable& table) {
    const auto& tables = asked_.state.tables;
    const auto found = tables.find({target.name.database, target.name.table});
    if (found == tables.end()) return create(target, table);
    table.bytes = found->second.bytes;
    if (const auto* job = job_of(target.name)) {
      table.state = TableState::kChanging;
      table.job = *job;
      return;
    }
    const auto wanted = wanted_table(target);
    if (const auto* why = std::get_if<NotUnderstood>(&wanted))
      return leave(table, "the tool cannot compare its PARTITION BY: " + why->why);
    const auto present = read_shown_table(found->second, starrocks_.version);
    if (const auto* why = std::get_if<std::string>(&present)) return leave(table, *why);
    auto options = options_.diff;
    options.buckets_chosen = options.buckets_chosen || planned.rule->bucket_num.has_value();
    options.renamed = renamed_columns(target);
    table.plan = plan_changes(std::get<PresentTable>(wanted), std::get<PresentTable>(present), starrocks_, options);
  }

  void create(const TargetTable& target, ComparedTable& table) {
    table.state = TableState::kMissing;
    auto statements = kStarRocksEmitter.statements(target);
    const auto& databases = asked_.state.databases;
    const auto database = databases.find(target.name.database);
    const bool there = database != databases.end() && database->second;
    if (!there) missing_databases_[target.name.database] = std::move(statements.preamble);
    table.plan.statements.push_back(creation(std::move(statements.text)));
  }

  static void leave(ComparedTable& table, std::string why) {
    table.state = TableState::kUnclear;
    table.why = std::move(why);
  }

  const AlterJob* job_of(const TableName& name) const {
    const auto& jobs = asked_.state.jobs;
    const auto found = std::find_if(jobs.begin(), jobs.end(), [&](const AlterJob& job) {
      return job.database == name.database && job.table == name.table;
    });
    return found == jobs.end() ? nullptr : &*found;
  }

  void add_extras(const Plan& plan) {
    std::set<TableName> wanted;
    for (const auto& target : plan.targets) wanted.insert(target.name);
    for (const auto& [name, shown] : asked_.state.tables) {
      const TableName table{name.first, name.second};
      if (shown.type != "BASE TABLE" || wanted.contains(table)) continue;
      diff_.tables.push_back({table, TableState::kExtra});
      diff_.tables.back().bytes = shown.bytes;
    }
  }

  /// Gives CREATE DATABASE to the first missing table of each database, as the tables are sorted, and of each rule:
  /// the tables of one rule must be complete without those of the others.
  void create_databases() {
    std::set<std::pair<std::string, std::string>> created;
    for (auto& table : diff_.tables) {
      const auto database = missing_databases_.find(table.name.database);
      const bool creates = table.state == TableState::kMissing && database != missing_databases_.end();
      if (!creates || !created.emplace(table.rule_id, table.name.database).second) continue;
      std::vector<Statement> statements;
      for (const auto& sql : database->second) statements.push_back(creation(sql));
      auto& all = table.plan.statements;
      all.insert(all.begin(), statements.begin(), statements.end());
    }
  }

  const AskedStarRocks& asked_;
  const CompareOptions& options_;
  StarRocksTarget starrocks_;
  std::map<std::string, std::vector<std::string>> missing_databases_;  // → the statements that create it
  StarRocksDiff diff_;
};

void take_errors(const Findings& findings, Findings& to) {
  std::copy_if(findings.begin(), findings.end(), std::back_inserter(to),
               [](const Diagnostic& finding) { return row_of(finding.code).severity == Severity::kError; });
}

}  // namespace

ComparedPlan compare_plan(const PlannedRun& run, std::span<const AskedStarRocks> asked, const CompareOptions& options) {
  ComparedPlan out{{}, findings_of_run(run)};
  std::vector<StateComparison> comparisons;
  for (const auto& one : asked) comparisons.emplace_back(run.config.starrocks, one, options);
  const auto take = [&](std::size_t i, const TargetTable& target) {
    if (has_error(target.findings)) return take_errors(target.findings, out.findings);
    const auto at = std::find_if(comparisons.begin(), comparisons.end(),
                                 [&](const StateComparison& one) { return one.is_asked_for(target.name); });
    at == comparisons.end() ? comparisons.front().leave_out(target) : at->compare(run.plan.targets[i], target);
  };
  for_each_target(run, Secrets::kRevealed, {.take = take});
  for (auto& one : comparisons) out.diffs.push_back(one.finished(run.plan));
  return out;
}

}  // namespace smt::commands
