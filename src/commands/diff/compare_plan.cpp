#include "commands/diff/compare_plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
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

/// Returns the jobs that the files of a run for this target alone start (--only).
Jobs own_jobs(const PlannedTarget& planned, const Flink& flink) {
  Plan alone;
  auto& target = alone.targets.emplace_back();
  target.rule = planned.rule;
  target.name = planned.name;
  assign_jobs(flink, 1, alone);
  return alone.targets.front().jobs;
}

/// Returns the names of the jobs that load the target: of the file of all rules, of that of its rule, and of a run with
/// --only.
std::vector<std::string> job_names(const PlannedTarget& planned, const TargetTable& target, const Flink& flink) {
  std::vector<std::string> out;
  const auto add = [&](const Jobs& jobs) {
    for (const auto* job : {&jobs.of_all, &jobs.of_rule}) {
      const bool known = std::find(out.begin(), out.end(), job->name) != out.end();
      if (!job->name.empty() && !known) out.push_back(job->name);
    }
  };
  if (target.flink) add(target.flink->jobs);
  if (target.pipeline) add(target.pipeline->jobs);
  if (target.flink) add(own_jobs(planned, flink));
  return out;
}

bool lists(const WantedTables& tables, const TableName& name) {
  const auto database = tables.find(name.database);
  return database != tables.end() && database->second.contains(name.table);
}

const AlterJob* job_of(const TableName& name, const StarRocksState& state) {
  const auto found = std::find_if(state.jobs.begin(), state.jobs.end(), [&](const AlterJob& job) {
    return job.database == name.database && job.table == name.table;
  });
  return found == state.jobs.end() ? nullptr : &*found;
}

/// Plans what differs, if the table is there and no job changes it. Returns what is there, if it can be compared.
std::optional<PresentTable> fill(const TableWish& wish, const StarRocksState& state, const CompareTarget& to,
                                 ComparedTable& table) {
  const auto leave = [&table](std::string why) {
    table.state = TableState::kUnclear;
    table.why = std::move(why);
    return std::nullopt;
  };
  const auto found = state.tables.find({wish.name.database, wish.name.table});
  if (found == state.tables.end()) {
    table.state = TableState::kMissing;
    const auto database = state.databases.find(wish.name.database);
    if (database == state.databases.end() || !database->second) table.plan.statements = wish.create_database;
    table.plan.statements.push_back(wish.create);
    return std::nullopt;
  }
  table.bytes = found->second.bytes;
  if (const auto* job = job_of(wish.name, state)) {
    table.state = TableState::kChanging;
    table.job = *job;
    return std::nullopt;
  }
  if (const auto* why = std::get_if<NotUnderstood>(&wish.wanted)) return leave(why_unclear(*why));
  auto shown = read_shown_table(found->second, to.starrocks.version);
  if (const auto* why = std::get_if<std::string>(&shown)) return leave(*why);
  auto& present = std::get<PresentTable>(shown);
  auto options = to.options;
  options.buckets_chosen = options.buckets_chosen || wish.buckets_chosen;
  options.renamed = wish.renamed;
  table.plan = plan_changes(std::get<PresentTable>(wish.wanted), present, to.starrocks, options);
  return std::move(present);
}

ComparedTable table_of(const TableWish& wish) {
  ComparedTable out{wish.name, TableState::kDiffers, wish.rule_id};
  out.flink_names = wish.flink_names;
  if (!out.flink_names.empty()) out.flink_job = out.flink_names.front();
  return out;
}

bool has_something(const ComparedTable& table) {
  return table.state != TableState::kDiffers || !table.plan.changes.empty();
}

/// Keeps each CREATE DATABASE only with the first of its tables, in the order in which they are printed, and with the
/// first of each rule: the tables of one rule must be complete without those of the others.
void create_each_database_once(StarRocksDiff& diff) {
  std::set<std::pair<std::string, std::string>> created;  // rule and statement
  for (auto& table : diff.tables) {
    if (table.state != TableState::kMissing) continue;
    auto create = std::move(table.plan.statements.back());
    table.plan.statements.pop_back();
    std::erase_if(table.plan.statements,
                  [&](const Statement& one) { return !created.emplace(table.rule_id, one.sql).second; });
    table.plan.statements.push_back(std::move(create));
  }
}

/// Returns "20261130_103429" of "2026-11-30T10:34:29Z".
std::string time_in_names(std::string time) {
  std::erase_if(time, [](char c) { return c == '-' || c == ':' || c == 'Z'; });
  std::replace(time.begin(), time.end(), 'T', '_');
  return time;
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
  StateComparison(const Config& config, const AskedStarRocks& asked, const CompareOptions& options, Remarks& remarks)
      : flink_{config.flink},
        asked_{asked},
        options_{options},
        remarks_{remarks},
        to_{compare_target(config.starrocks, asked.state, options.diff)} {
    const auto& state = asked.state;
    diff_.server = state.server, diff_.time = state.time, diff_.version = state.version;
    if (options.flink) diff_.flink_version = options.flink->version;
  }

  bool is_asked_for(const TableName& name) const { return lists(asked_.tables, name); }

  void compare(const PlannedTarget& planned, const TargetTable& target) {
    ++diff_.compared;
    auto wish = wish_of(planned, target, flink_);
    auto table = table_of(wish);
    if (options_.flink) table.flink_running = running_jobs(*options_.flink, table.flink_names);
    const auto present = fill(wish, asked_.state, to_, table);
    remark(target, table, present);
    if (!has_something(table)) return;
    if (options_.wishes && differs(table)) wishes_.emplace(wish.name, std::move(wish));
    diff_.tables.push_back(std::move(table));
  }

  std::map<TableName, TableWish> take_wishes() { return std::move(wishes_); }

  StarRocksDiff finished(const Plan& plan) {
    if (options_.all_tables) add_extras(plan);
    sort_worst_first(diff_);
    create_each_database_once(diff_);
    return std::move(diff_);
  }

 private:
  void remark(const TargetTable& target, const ComparedTable& table, const std::optional<PresentTable>& present) {
    if (table.state == TableState::kMissing) return;
    if (table.state == TableState::kUnclear) remarks_.findings.push_back(unclear_finding(table));
    if (!present) return remarks_.renamed_lines.leave(target);
    remarks_.renamed_lines.add(target, *present, table.plan);
    remarks_.take(exchange_findings(target, *present));
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

  const Flink& flink_;
  const AskedStarRocks& asked_;
  const CompareOptions& options_;
  Remarks& remarks_;
  CompareTarget to_;
  std::map<TableName, TableWish> wishes_;
  StarRocksDiff diff_;
};

}  // namespace

CompareOptions compare_options(const CommandLine& line, const std::string& time) {
  CompareOptions out;
  out.diff.strict = line.strict;
  out.diff.buckets_chosen = line.buckets;
  out.diff.allowed = line.allowed;
  out.diff.time = time_in_names(time);
  out.all_tables = line.only.empty();
  return out;
}

TableWish wish_of(const PlannedTarget& planned, const TargetTable& target, const Flink& flink) {
  auto statements = kStarRocksEmitter.statements(target);
  std::vector<Statement> databases;
  for (auto& sql : statements.preamble) databases.push_back(creation(std::move(sql)));
  return {.name = target.name,
          .rule_id = target.rule_id,
          .flink_names = job_names(planned, target, flink),
          .wanted = wanted_table(target),
          .create_database = std::move(databases),
          .create = creation(std::move(statements.text)),
          .renamed = renamed_columns(target),
          .buckets_chosen = planned.rule->bucket_num.has_value()};
}

CompareTarget compare_target(const StarRocksTarget& conf, const StarRocksState& state, const DiffOptions& options) {
  CompareTarget out{conf, options};
  out.starrocks.version = fe_version(state.version).value_or(out.starrocks.version);
  for (const auto mode : {RunMode::kSharedNothing, RunMode::kSharedData})
    if (equal_ignoring_case(state.run_mode, run_mode_word(mode))) out.starrocks.run_mode = mode;
  return out;
}

ComparedTable compare_table(const TableWish& wish, const StarRocksState& state, const CompareTarget& to) {
  auto out = table_of(wish);
  fill(wish, state, to, out);
  return out;
}

ComparedPlan compare_plan(const PlannedRun& run, std::span<const AskedStarRocks> asked, const CompareOptions& options) {
  Remarks remarks{findings_of_run(run)};
  std::vector<StateComparison> comparisons;
  for (const auto& one : asked) comparisons.emplace_back(run.config, one, options, remarks);
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
  for (auto& one : comparisons) {
    out.diffs.push_back(one.finished(run.plan));
    out.wishes.merge(one.take_wishes());
  }
  out.findings = std::move(remarks.findings);
  return out;
}

}  // namespace smt::commands
