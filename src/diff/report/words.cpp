#include "diff/report/words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace smt::diff {

std::string thing_text(TablePart part, const std::string& of) {
  switch (part) {
    case TablePart::kName: return "name";
    case TablePart::kModel: return "model";
    case TablePart::kKey: return "key";
    case TablePart::kComment: return "comment";
    case TablePart::kPartitionBy: return "PARTITION BY";
    case TablePart::kPartition: return "partition " + of;
    case TablePart::kDistribution: return "distribution";
    case TablePart::kBuckets: return "number of buckets";
    case TablePart::kOrderBy: return "sort key";
    case TablePart::kProperty: return "property " + of;
    case TablePart::kIndex: return "index " + of;
    case TablePart::kColumnOrder: return "order of columns";
    case TablePart::kColumn:
    case TablePart::kColumnType: return "column " + of;
    case TablePart::kColumnName: return "name of column " + of;
    case TablePart::kColumnNull: return "NULL of column " + of;
    case TablePart::kColumnAggregation: return "aggregate function of column " + of;
    case TablePart::kColumnAutoIncrement: return "AUTO_INCREMENT of column " + of;
    case TablePart::kColumnDefault: return "default of column " + of;
    case TablePart::kColumnGenerated: return "expression of column " + of;
    case TablePart::kColumnComment: return "comment of column " + of;
  }
  return of;
}

std::string allow_text(const std::set<Allow>& words) {
  std::string out;
  for (const auto one : words) out.append(out.empty() ? "" : ",").append(word(one));
  return out;
}

std::string why_only_shown(const Statement& statement) {
  if (!statement.allow.empty()) return fmt::format("Needs --allow {}", allow_text(statement.allow));
  return "No test and no document shows that this release accepts it. You can try it by hand";
}

bool is_reload(const Statement& statement) { return statement.allow.contains(Allow::kReload); }

bool is_reload(const ComparedTable& table) {
  return std::any_of(table.plan.statements.begin(), table.plan.statements.end(),
                     [](const Statement& one) { return one.enabled && is_reload(one); });
}

std::string step_text(const Statement& statement, const ComparedTable& table) {
  const auto job = table.flink_job.empty() ? "each job" : fmt::format("the Flink job '{}'", table.flink_job);
  const auto name = table_name_text(table.name);
  switch (statement.kind) {
    case StatementKind::kStopJobs:
      if (is_reload(statement)) return fmt::format("Stop {} that loads {} before the next statement", job, name);
      return fmt::format("Stop {} that loads {} with a savepoint before the next statement", job, name);
    case StatementKind::kStartJobs:
      if (is_reload(statement))
        return fmt::format("Start {} without a savepoint, so that its snapshot fills the new table", job);
      return fmt::format("Start {} from the savepoint", job);
    default: return statement.sql + ";";
  }
}

std::string_view code_id(const ComparedTable& table) {
  return table.state == TableState::kUnclear ? row_of(unclear_finding(table).code).id : std::string_view{};
}

std::string renamed_line(const std::string& from, const std::string& to) { return conf_line("renamed.", to, from); }

std::vector<std::string> rename_hints(const ComparedTable& table) {
  std::vector<std::string> out;
  for (const auto& [from, to] : table.plan.likely_renames) {
    const auto line = renamed_line(from, to);
    if (line.empty()) continue;
    out.push_back(fmt::format("if {} is the new name of {}, add to [table-rule.{}] before you run the statements: {}",
                              to, from, table.rule_id, line));
  }
  return out;
}

std::string_view word(Cost cost) {
  switch (cost) {
    case Cost::kNone: return "none";
    case Cost::kInstant: return "instant";
    case Cost::kJob: return "job";
    case Cost::kRebuild: return "rebuild";
  }
  return "";
}

std::string_view word(Safety safety) {
  switch (safety) {
    case Safety::kSafe: return "safe";
    case Safety::kMayBeRefused: return "may_be_refused";
    case Safety::kLosesData: return "loses_data";
    case Safety::kRefused: return "refused";
  }
  return "";
}

std::string_view word(TableState state) {
  switch (state) {
    case TableState::kUnclear: return "unclear";
    case TableState::kChanging: return "changing";
    case TableState::kDiffers: return "differs";
    case TableState::kMissing: return "missing";
    case TableState::kExtra: return "extra";
  }
  return "";
}

std::string_view word(FlinkStep step) {
  switch (step) {
    case FlinkStep::kNone: return "none";
    case FlinkStep::kAfter: return "after";
    case FlinkStep::kBefore: return "before";
    case FlinkStep::kAround: return "around";
  }
  return "";
}

std::string_view word(StatementKind kind) {
  switch (kind) {
    case StatementKind::kStopJobs: return "stop_jobs";
    case StatementKind::kStartJobs: return "start_jobs";
    case StatementKind::kAlter: return "alter";
    case StatementKind::kCreateTable: return "create";
    case StatementKind::kCountLost: return "count_lost";
    case StatementKind::kInsert: return "insert";
    case StatementKind::kGuard: return "guard";
    case StatementKind::kSwap: return "swap";
    case StatementKind::kDropTable: return "drop_table";
  }
  return "";
}

std::string_view word(TablePart part) {
  switch (part) {
    case TablePart::kName: return "name";
    case TablePart::kModel: return "model";
    case TablePart::kKey: return "key";
    case TablePart::kComment: return "comment";
    case TablePart::kPartitionBy: return "partition_by";
    case TablePart::kPartition: return "partition";
    case TablePart::kDistribution: return "distribution";
    case TablePart::kBuckets: return "buckets";
    case TablePart::kOrderBy: return "order_by";
    case TablePart::kProperty: return "property";
    case TablePart::kIndex: return "index";
    case TablePart::kColumn: return "column";
    case TablePart::kColumnOrder: return "column_order";
    case TablePart::kColumnName: return "column_name";
    case TablePart::kColumnType: return "column_type";
    case TablePart::kColumnAggregation: return "column_aggregation";
    case TablePart::kColumnNull: return "column_null";
    case TablePart::kColumnAutoIncrement: return "column_auto_increment";
    case TablePart::kColumnDefault: return "column_default";
    case TablePart::kColumnGenerated: return "column_generated";
    case TablePart::kColumnComment: return "column_comment";
  }
  return "";
}

}  // namespace smt::diff
