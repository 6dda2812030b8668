#include "commands/diff/compare_plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "commands/diff/conf_renames.hpp"
#include "smt/emit.hpp"
#include "smt/wanted_table.hpp"
#include "starrocks/shown_table.hpp"
#include "text/ascii.hpp"

namespace smt::commands {
namespace {

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

/// Returns the names of the jobs that load the target, in the file of all rules and in that of its rule.
std::vector<std::string> job_names(const TargetTable& target) {
  std::vector<std::string> out;
  const auto add = [&](const Jobs& jobs) {
    for (const auto* job : {&jobs.of_all, &jobs.of_rule}) {
      const bool known = std::find(out.begin(), out.end(), job->name) != out.end();
      if (!job->name.empty() && !known) out.push_back(job->name);
    }
  };
  if (target.flink) add(target.flink->jobs);
  if (target.pipeline) add(target.pipeline->jobs);
  return out;
}

bool lists(const WantedTables& tables, const TableName& name) {
  const auto database = tables.find(name.database);
  return database != tables.end() && database->second.contains(name.table);
}

/// What the comparisons of all clusters say beside their diffs.
struct Remarks {
  Findings findings = {};
  RenamedLines renamed_lines = {};

  void take(const Findings& more) { findings.insert(findings.end(), more.begin(), more.end()); }

  /// Takes what concerns a comparison: errors, and lines renamed.* that contradict the target.
  void take_those_of(const TargetTable& target) {
    std::copy_if(target.findings.begin(), target.findings.end(), std::back_inserter(findings),
                 [](const Diagnostic& finding) {
                   return finding.code == Code::kRenamedStillThere || row_of(finding.code).severity == Severity::kError;
                 });
  }

  /// Takes a target for which the conf names no StarRocks: an error for its rule.
  void leave_out(const PlannedTarget& planned, const TargetTable& target) {
    findings.push_back(
        {Code::kStarRocksNotNamed, planned.rule->place, {fmt::format("[table-rule.{}]", target.rule_id)}});
    renamed_lines.leave(target);
  }
};

/// Compares targets with what one StarRocks has.
class StateComparison {
 public:
  StateComparison(const StarRocksTarget& conf, const AskedStarRocks& asked, const CompareOptions& options,
                  Remarks& remarks)
      : asked_{asked}, options_{options}, remarks_{remarks}, starrocks_{conf} {
    const auto& state = asked.state;
    starrocks_.version = fe_version(state.version).value_or(starrocks_.version);
    for (const auto mode : {RunMode::kSharedNothing, RunMode::kSharedData})
      if (equal_ignoring_case(state.run_mode, run_mode_word(mode))) starrocks_.run_mode = mode;
    diff_.server = state.server, diff_.time = state.time, diff_.version = state.version;
    if (options.flink) diff_.flink_version = options.flink->version;
  }

  bool is_asked_for(const TableName& name) const { return lists(asked_.tables, name); }

  void compare(const PlannedTarget& planned, const TargetTable& target) {
    ++diff_.compared;
    ComparedTable table{target.name, TableState::kDiffers, target.rule_id};
    table.flink_names = job_names(target);
    if (!table.flink_names.empty()) table.flink_job = table.flink_names.front();
    if (options_.flink) table.flink_running = running_jobs(*options_.flink, table.flink_names);
    fill(planned, target, table);
    const bool has_something = table.state != TableState::kDiffers || !table.plan.changes.empty();
    if (has_something) diff_.tables.push_back(std::move(table));
  }

  StarRocksDiff finished(const Plan& plan) {
    if (options_.all_tables) add_extras(plan);
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
      return remarks_.renamed_lines.leave(target);
    }
    const auto wanted = wanted_table(target);
    if (const auto* why = std::get_if<NotUnderstood>(&wanted)) return leave(target, table, why_unclear(*why));
    const auto shown = read_shown_table(found->second, starrocks_.version);
    if (const auto* why = std::get_if<std::string>(&shown)) return leave(target, table, *why);
    const auto& present = std::get<PresentTable>(shown);
    auto options = options_.diff;
    options.buckets_chosen = options.buckets_chosen || planned.rule->bucket_num.has_value();
    options.renamed = renamed_columns(target);
    table.plan = plan_changes(std::get<PresentTable>(wanted), present, starrocks_, options);
    remarks_.renamed_lines.add(target, present, table.plan);
    remarks_.take(exchange_findings(target, present));
  }

  void create(const TargetTable& target, ComparedTable& table) {
    table.state = TableState::kMissing;
    auto statements = kStarRocksEmitter.statements(target);
    const auto& databases = asked_.state.databases;
    const auto database = databases.find(target.name.database);
    const bool there = database != databases.end() && database->second;
    if (!there) missing_databases_.try_emplace(target.name.database, std::move(statements.preamble));
    table.plan.statements.push_back(creation(std::move(statements.text)));
  }

  /// Creates each missing database with the first of its tables, in the order in which they are printed, and with the
  /// first of each rule: the tables of one rule must be complete without those of the others.
  void create_databases() {
    std::set<std::pair<std::string, std::string>> created;
    for (auto& table : diff_.tables) {
      const auto database = missing_databases_.find(table.name.database);
      const bool creates = table.state == TableState::kMissing && database != missing_databases_.end();
      if (!creates || !created.emplace(table.rule_id, table.name.database).second) continue;
      std::vector<Statement> statements;
      for (const auto& sql : database->second) statements.push_back(creation(sql));
      table.plan.statements.insert(table.plan.statements.begin(), statements.begin(), statements.end());
    }
  }

  void leave(const TargetTable& target, ComparedTable& table, std::string why) {
    table.state = TableState::kUnclear;
    table.why = std::move(why);
    remarks_.findings.push_back(unclear_finding(table));
    remarks_.renamed_lines.leave(target);
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

  const AskedStarRocks& asked_;
  const CompareOptions& options_;
  Remarks& remarks_;
  StarRocksTarget starrocks_;
  std::map<std::string, std::vector<std::string>> missing_databases_;  // and the statements that create them
  StarRocksDiff diff_;
};

}  // namespace

ComparedPlan compare_plan(const PlannedRun& run, std::span<const AskedStarRocks> asked, const CompareOptions& options) {
  Remarks remarks{findings_of_run(run)};
  std::vector<StateComparison> comparisons;
  for (const auto& one : asked) comparisons.emplace_back(run.config.starrocks, one, options, remarks);
  const auto take = [&](std::size_t i, const TargetTable& target) {
    remarks.take_those_of(target);
    if (has_error(target.findings)) return remarks.renamed_lines.leave(target);
    const auto& planned = run.plan.targets[i];
    const auto at = std::find_if(comparisons.begin(), comparisons.end(),
                                 [&](const StateComparison& one) { return one.is_asked_for(target.name); });
    at == comparisons.end() ? remarks.leave_out(planned, target) : at->compare(planned, target);
  };
  const auto used = for_each_target(run, Secrets::kRevealed, {.take = take});
  if (options.all_tables) {
    remarks.take(unused_rules(run.config, used));
    remarks.take(remarks.renamed_lines.findings());
  }
  ComparedPlan out;
  for (auto& one : comparisons) out.diffs.push_back(one.finished(run.plan));
  out.findings = std::move(remarks.findings);
  return out;
}

}  // namespace smt::commands
