#include <algorithm>
#include <tuple>

#include "smt/diff_report.hpp"

namespace smt::diff {
namespace {

bool is_varchar(std::string_view type) { return type.starts_with("VARCHAR") || type.starts_with("STRING"); }

FlinkStep type_step(const TableChange& change) {
  if (change.safety == Safety::kLosesData) return FlinkStep::kAround;
  return is_varchar(change.wanted) && is_varchar(change.present) ? FlinkStep::kNone : FlinkStep::kAfter;
}

FlinkStep combined(FlinkStep a, FlinkStep b) {
  const bool both =
      (a == FlinkStep::kAfter && b == FlinkStep::kBefore) || (a == FlinkStep::kBefore && b == FlinkStep::kAfter);
  return both ? FlinkStep::kAround : std::max(a, b);
}

/// Returns the words of --allow that statements of the plan need and have.
std::set<Allow> given_words(const TablePlan& plan) {
  std::set<Allow> out;
  for (const auto& statement : plan.statements) {
    if (statement.enabled) out.insert(statement.allow.begin(), statement.allow.end());
  }
  return out;
}

/// Orders tables by what a person has to look at first.
auto rank(const ComparedTable& table) {
  const auto& changes = table.plan.changes;
  const auto stops = table.state == TableState::kMissing || (!changes.empty() && changes.front().stops_loads);
  const auto safety = changes.empty() ? Safety::kSafe : changes.front().safety;
  const auto cost = changes.empty() ? Cost::kNone : changes.front().cost;
  const bool known = table.state == TableState::kDiffers || table.state == TableState::kMissing;
  return std::tuple{known ? TableState::kDiffers : table.state,
                    !differs(table),
                    !stops,
                    -static_cast<int>(safety),
                    -static_cast<int>(cost),
                    table.name};
}

}  // namespace

Diagnostic unclear_finding(const ComparedTable& table) {
  return {Code::kReadyTableUnclear, object_of(table.name), {table_name_text(table.name), table.why}};
}

bool differs(const ComparedTable& table) {
  if (table.state == TableState::kExtra) return false;
  if (table.state != TableState::kDiffers) return true;
  return std::any_of(table.plan.changes.begin(), table.plan.changes.end(),
                     [](const TableChange& one) { return one.counts; });
}

bool differs(const StarRocksDiff& diff) {
  return std::any_of(diff.tables.begin(), diff.tables.end(), [](const ComparedTable& one) { return differs(one); });
}

void sort_worst_first(StarRocksDiff& diff) {
  std::sort(diff.tables.begin(), diff.tables.end(),
            [](const ComparedTable& a, const ComparedTable& b) { return rank(a) < rank(b); });
}

FlinkStep flink_step(const TableChange& change) {
  if (!change.counts || change.cost == Cost::kNone) return FlinkStep::kNone;
  if (change.cost == Cost::kRebuild) return FlinkStep::kAround;
  switch (change.part) {
    case TablePart::kColumn: return change.wanted.empty() ? FlinkStep::kBefore : FlinkStep::kAfter;
    case TablePart::kColumnType: return type_step(change);
    case TablePart::kColumnNull: return change.reason.why == Why::kStopsLoads ? FlinkStep::kNone : FlinkStep::kAfter;
    case TablePart::kColumnName:
    case TablePart::kKey:
    case TablePart::kModel: return FlinkStep::kAround;
    default: return FlinkStep::kNone;
  }
}

FlinkStep flink_step(const ComparedTable& table) {
  if (table.state == TableState::kMissing) return FlinkStep::kAfter;
  const auto given = given_words(table.plan);
  auto out = FlinkStep::kNone;
  for (const auto& change : table.plan.changes) {
    // Without the word that it needs, a change waits, and so does Flink.
    if (!change.allow || given.contains(*change.allow)) out = combined(out, flink_step(change));
  }
  return out;
}

}  // namespace smt::diff
