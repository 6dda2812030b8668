#include "commands/compare_plan.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "commands/conf_renames.hpp"
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

std::string job_name(const TargetTable& target) {
  const auto* const jobs = target.flink ? &target.flink->jobs : target.pipeline ? &target.pipeline->jobs : nullptr;
  if (jobs == nullptr) return "";
  return jobs->of_all.name.empty() ? jobs->of_rule.name : jobs->of_all.name;
}

class PlanComparison {
 public:
  PlanComparison(const PlannedRun& run, const StarRocksState& state, const CompareOptions& options)
      : run_{run}, state_{state}, options_{options}, starrocks_{run.config.starrocks} {
    starrocks_.version = fe_version(state.version).value_or(starrocks_.version);
    for (const auto mode : {RunMode::kSharedNothing, RunMode::kSharedData})
      if (equal_ignoring_case(state.run_mode, run_mode_word(mode))) starrocks_.run_mode = mode;
  }

  ComparedPlan compared() {
    out_.diff.server = state_.server, out_.diff.time = state_.time, out_.diff.version = state_.version;
    out_.findings = findings_of_run(run_);
    const auto take = [&](std::size_t i, const TargetTable& target) { compare(run_.plan.targets[i], target); };
    const auto used = for_each_target(run_, Secrets::kRevealed, {.take = take});
    if (options_.all_tables) {
      add_extras();
      take_findings(unused_rules(run_.config, used));
      take_findings(renamed_lines_.findings());
    }
    sort_worst_first(out_.diff);
    create_databases();
    return std::move(out_);
  }

 private:
  void compare(const PlannedTarget& planned, const TargetTable& target) {
    take_findings_of(target);
    if (has_error(target.findings)) return renamed_lines_.leave(target);
    ++out_.diff.compared;
    ComparedTable table{target.name, TableState::kDiffers, target.rule_id};
    table.flink_job = job_name(target);
    fill(planned, target, table);
    const bool has_something = table.state != TableState::kDiffers || !table.plan.changes.empty();
    if (has_something) out_.diff.tables.push_back(std::move(table));
  }

  void fill(const PlannedTarget& planned, const TargetTable& target, ComparedTable& table) {
    const auto found = state_.tables.find({target.name.database, target.name.table});
    if (found == state_.tables.end()) return create(target, table);
    table.bytes = found->second.bytes;
    if (const auto* job = job_of(target.name)) {
      table.state = TableState::kChanging;
      table.job = *job;
      return renamed_lines_.leave(target);
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
    renamed_lines_.add(target, present, table.plan);
    take_findings(exchange_findings(target, present));
  }

  void create(const TargetTable& target, ComparedTable& table) {
    table.state = TableState::kMissing;
    auto statements = kStarRocksEmitter.statements(target);
    const auto database = state_.databases.find(target.name.database);
    const bool there = database != state_.databases.end() && database->second;
    if (!there) missing_databases_.try_emplace(target.name.database, std::move(statements.preamble));
    table.plan.statements.push_back(creation(std::move(statements.text)));
  }

  /// Creates each missing database with the first of its tables, in the order in which they are printed.
  void create_databases() {
    for (auto& table : out_.diff.tables) {
      if (table.state != TableState::kMissing) continue;
      const auto missing = missing_databases_.extract(table.name.database);
      if (missing.empty()) continue;
      std::vector<Statement> statements;
      for (const auto& sql : missing.mapped()) statements.push_back(creation(sql));
      table.plan.statements.insert(table.plan.statements.begin(), statements.begin(), statements.end());
    }
  }

  void leave(const TargetTable& target, ComparedTable& table, std::string why) {
    table.state = TableState::kUnclear;
    table.why = std::move(why);
    out_.findings.push_back(unclear_finding(table));
    renamed_lines_.leave(target);
  }

  const AlterJob* job_of(const TableName& name) const {
    const auto found = std::find_if(state_.jobs.begin(), state_.jobs.end(), [&](const AlterJob& job) {
      return job.database == name.database && job.table == name.table;
    });
    return found == state_.jobs.end() ? nullptr : &*found;
  }

  void take_findings(const Findings& findings) {
    out_.findings.insert(out_.findings.end(), findings.begin(), findings.end());
  }

  /// Takes what concerns a comparison: errors, and lines renamed.* that contradict the target.
  void take_findings_of(const TargetTable& target) {
    std::copy_if(target.findings.begin(), target.findings.end(), std::back_inserter(out_.findings),
                 [](const Diagnostic& finding) {
                   return finding.code == Code::kRenamedStillThere || row_of(finding.code).severity == Severity::kError;
                 });
  }

  void add_extras() {
    std::set<TableName> wanted;
    for (const auto& target : run_.plan.targets) wanted.insert(target.name);
    for (const auto& [name, shown] : state_.tables) {
      const TableName table{name.first, name.second};
      if (shown.type != "BASE TABLE" || wanted.contains(table)) continue;
      out_.diff.tables.push_back({table, TableState::kExtra});
      out_.diff.tables.back().bytes = shown.bytes;
    }
  }

  const PlannedRun& run_;
  const StarRocksState& state_;
  const CompareOptions& options_;
  StarRocksTarget starrocks_;
  RenamedLines renamed_lines_;
  std::map<std::string, std::vector<std::string>> missing_databases_;  // and the statements that create them
  ComparedPlan out_;
};

}  // namespace

ComparedPlan compare_plan(const PlannedRun& run, const StarRocksState& state, const CompareOptions& options) {
  return PlanComparison{run, state, options}.compared();
}

}  // namespace smt::commands
