#include <algorithm>

#include "diff/aim.hpp"
#include "diff/judge/column_order.hpp"
#include "diff/judge/judge.hpp"
#include "diff/table_edits.hpp"
#include "starrocks/expression.hpp"

namespace smt::diff {
namespace {

/// A sort key that changes anyway is set to the key before the other changes, so a column that it contains is free; so
/// is one that leaves the distribution.
ColumnRole role_before_alter(const Tables& tables, const std::string& column) {
  auto role = column_role(tables.now, column);
  if (sort_key_to_set(tables) != tables.now.order_by && can_sort(tables)) role.sort = false;
  if (leaves_distribution(tables, column)) role.distribution = false;
  return role;
}

/// Returns why no MODIFY COLUMN with a whole definition is accepted, whatever it changes; kNone if it may be.
Reason modify_obstacle(const Tables& tables, const PresentColumn& column) {
  if (column.auto_increment) return {Why::kAutoIncrement};
  if (!column.generated.empty()) return {Why::kGenerated};
  if (const auto* user = find_user(tables.now, column.name)) return {Why::kGeneratedFrom, {user->name}};
  const bool in_group = !property_value(tables.now, "colocate_with").empty();
  if (in_group && role_before_alter(tables, column.name).distribution) return {Why::kDistributionColumn};
  return {};
}

/// Returns why the type stays and nothing else can change either.
Why role_obstacle(const Tables& tables, const std::string& column) {
  const auto role = role_before_alter(tables, column);
  const bool primary = tables.now.model == Model::kPrimary;
  if (primary && role.key) return Why::kKeyOfPrimary;
  if (primary && role.sort) return Why::kSortOfPrimary;
  if (role.partition != ColumnRole::Partition::kNone) return Why::kPartitionColumn;
  return role.distribution ? Why::kDistributionColumn : Why::kNone;
}

/// Judges a MODIFY COLUMN that leaves the type as it is.
void modify(TableChange& change, const Tables& tables, const PresentColumn& column) {
  const auto obstacle = move_obstacle(tables, column);
  if (obstacle.why != Why::kNone) return refuse(change, obstacle.why, obstacle.arguments);
  act(change, tables, Action::kModifyColumn);
}

/// The old default stays, and may be no value of the new type; one that is wanted, too, is a value of it.
bool keeps_unfit_default(const PresentColumn& to, const PresentColumn& from) {
  const bool same_kind = to.type.scalar && from.type.scalar && to.type.scalar->kind == from.type.scalar->kind;
  return from.default_value && !same_kind && from.default_value != to.default_value;
}

void judge_type(TableChange& change, const Tables& tables, const PresentColumn& to, const PresentColumn& from) {
  change.stops_loads = holds_all(to.type, from.type);  // StarRocks' type holds less: longer values stop loads
  const auto obstacle = modify_obstacle(tables, from);
  if (obstacle.why != Why::kNone) return refuse(change, obstacle.why, obstacle.arguments);
  if (keeps_unfit_default(to, from)) return refuse(change, Why::kFixedDefault);
  const auto role = role_before_alter(tables, from.name);
  const auto answer = can_modify(from.type, to.type, role, tables.now.model, tables.starrocks.version);
  if (answer.safety == Safety::kRefused) return refuse(change, answer.reason.why, answer.reason.arguments);
  change.cost = answer.cost;
  change.safety = answer.safety;
  change.reason = answer.reason;
  if (answer.safety == Safety::kLosesData) change.allow = Allow::kRebuild;
}

void judge_null(TableChange& change, const Tables& tables, const PresentColumn& to, const PresentColumn& from) {
  if (!to.nullable) return refuse(change, Why::kNullToNotNull);
  modify(change, tables, from);
  change.stops_loads = true;
  const bool extra = find_column(tables.wanted.columns, from.name) == nullptr;
  if (extra && change.safety != Safety::kRefused) change.reason = {Why::kStopsLoads, {}};
}

void judge_comment(TableChange& change, const Tables& tables, const PresentColumn& from) {
  if (tables.can(Action::kCommentColumn)) return act(change, tables, Action::kCommentColumn);
  modify(change, tables, from);
}

void judge_added(TableChange& change, const Tables& tables, const PresentColumn& column) {
  change.stops_loads = true;
  if (tables.aim.model != tables.now.model) return refuse(change, Why::kNewModel);
  if (has_name(tables.aim.key, column.name)) return refuse(change, Why::kKeyColumn);
  if (column.auto_increment) return refuse(change, Why::kAutoIncrement);
  if (!column.generated.empty()) return refuse(change, Why::kGenerated);
  if (has_name(tables.old_names, column.name)) return refuse(change, Why::kNameWasTaken);
  act(change, tables, Action::kAddColumn);
  const auto added = added_column(column);
  if (change.safety == Safety::kRefused) return;
  const auto* const wanted = find_column(tables.wanted.columns, column.name);
  if (wanted != nullptr && !wanted->nullable && added.nullable) change.reason = {Why::kAddedNullable, {}};
  if (column.default_value && !added.default_value) change.reason = {Why::kAddedWithoutDefault, {}};
}

/// A new key decides where its columns stand, so the order comes with the new table.
void judge_order(TableChange& change, const Tables& tables) {
  if (tables.now.key != tables.aim.key) return refuse(change, Why::kNewKey);
  for (const auto& move : column_moves(tables)) {
    const auto* const column = find_column(tables.now.columns, move.column);
    const auto obstacle = column == nullptr ? Reason{} : move_obstacle(tables, *column);
    if (obstacle.why != Why::kNone) return refuse(change, obstacle.why, obstacle.arguments);
  }
  act(change, tables, Action::kModifyColumn);
}

void judge_dropped(TableChange& change, const Tables& tables) {
  const auto role = role_before_alter(tables, change.of);
  if (role.key) return refuse(change, Why::kKeyColumn);
  if (role.sort) return refuse(change, Why::kNoSortKey);
  if (role.distribution) return refuse(change, Why::kDistributionColumn);
  if (role.partition != ColumnRole::Partition::kNone) return refuse(change, Why::kPartitionColumn);
  if (const auto* user = find_user(tables.now, change.of)) return refuse(change, Why::kGeneratedFrom, {user->name});
  act(change, tables, Action::kDropColumn);
  change.safety = Safety::kLosesData;
  change.allow = Allow::kDropColumn;
  change.reason = {Why::kDropsColumn, {}};
}

}  // namespace

const PresentColumn* find_user(const PresentTable& table, std::string_view column) {
  const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                  [&](const PresentColumn& other) { return uses_column(other.generated, column); });
  return found == table.columns.end() ? nullptr : &*found;
}

bool holds_all(const PresentType& to, const PresentType& from) {
  return from == to || can_modify(from, to, {}, Model::kDuplicate, {4, 1, 0}).safety == Safety::kSafe;
}

Reason move_obstacle(const Tables& tables, const PresentColumn& column) {
  auto out = modify_obstacle(tables, column);
  if (out.why == Why::kNone) out.why = role_obstacle(tables, column.name);
  return out;
}

bool can_have(const Tables& tables, const std::string& column) {
  if (find_column(tables.now.columns, column) != nullptr) return true;
  const auto* const added = find_column(tables.aim.columns, column);
  if (added == nullptr) return false;
  TableChange change;
  judge_added(change, tables, *added);
  return change.safety != Safety::kRefused;
}

void judge_column(TableChange& change, const Tables& tables) {
  if (change.part == TablePart::kColumnOrder) return judge_order(change, tables);
  const auto* const to = find_column(tables.aim.columns, change.of);
  const auto* const from = find_column(tables.now.columns, change.of);
  if (to == nullptr) return judge_dropped(change, tables);
  if (from == nullptr) return judge_added(change, tables, *to);
  switch (change.part) {
    case TablePart::kColumnType: return judge_type(change, tables, *to, *from);
    case TablePart::kColumnNull: return judge_null(change, tables, *to, *from);
    case TablePart::kColumnComment: return judge_comment(change, tables, *from);
    case TablePart::kColumnDefault: return refuse(change, Why::kFixedDefault);
    case TablePart::kColumnAggregation: return refuse(change, Why::kFixedAggregation);
    case TablePart::kColumnAutoIncrement: return refuse(change, Why::kAutoIncrement);
    default: return refuse(change, Why::kGenerated);
  }
}

}  // namespace smt::diff
