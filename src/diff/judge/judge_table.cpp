#include <algorithm>

#include "diff/aim.hpp"
#include "diff/judge/judge.hpp"
#include "diff/table_edits.hpp"
#include "starrocks/expression.hpp"

namespace smt::diff {
namespace {

Action sort_action(Model model) {
  if (model == Model::kPrimary) return Action::kSortPrimary;
  return model == Model::kDuplicate ? Action::kSortDuplicate : Action::kSortOther;
}

bool is_permutation_of_key(const PresentTable& table, const std::vector<std::string>& columns) {
  return std::is_permutation(columns.begin(), columns.end(), table.key.begin(), table.key.end());
}

/// Returns the first of these columns whose type cannot be sorted by, or nullptr.
const PresentColumn* find_unsortable(const PresentTable& table, const std::vector<std::string>& columns) {
  for (const auto& name : columns) {
    const auto* const column = find_column(table.columns, name);
    if (column == nullptr) continue;
    if (!column->type.scalar) return column;
    const auto kind = column->type.scalar->kind;
    if (!(table.model == Model::kPrimary ? fits_primary_key(kind) : fits_sort_key(kind))) return column;
  }
  return nullptr;
}

void judge_sort_key(TableChange& change, const Tables& tables) {
  const auto model = tables.now.model;
  const auto& columns = sort_key_to_set(tables);
  if (tables.aim.model != model) return refuse(change, Why::kNewModel);
  for (const auto& column : columns) {
    if (!can_have(tables, column)) return refuse(change, Why::kKeyColumn);
  }
  const bool only_key = model == Model::kUnique || model == Model::kAggregate;
  if (only_key && !is_permutation_of_key(tables.now, columns)) return refuse(change, Why::kNoSortKey);
  if (columns.size() >= std::min(tables.aim.columns.size(), tables.now.columns.size())) {
    return refuse(change, Why::kSortedByAllColumns);
  }
  for (const auto* table : {&tables.aim, &tables.now}) {  // its type may stay as it is
    const auto* const column = find_unsortable(*table, columns);
    if (column != nullptr) return refuse(change, Why::kNoSortType, {column->type.text});
  }
  act(change, tables, sort_action(model));
}

void judge_distribution(TableChange& change, const Tables& tables) {
  if (!tables.aim.distribution || !tables.now.distribution) {
    return refuse(change, Why::kFixedDistribution, {change.present, change.wanted});
  }
  const auto& to = *tables.aim.distribution;
  const auto from = tables.now.distribution->kind;
  const bool duplicate = tables.now.model == Model::kDuplicate;
  if (from == DistributionKind::kRange || to.kind == DistributionKind::kRange ||
      (from == DistributionKind::kRandom && !tables.can(Action::kLeaveRandom)) ||
      (to.kind == DistributionKind::kRandom && !duplicate)) {
    return refuse(change, Why::kFixedDistribution, {change.present, change.wanted});
  }
  for (const auto& column : to.columns) {
    const bool in_key = has_name(tables.now.key, column);
    if (!in_key && !(duplicate && can_have(tables, column))) return refuse(change, Why::kHashNeedsKey, {column});
  }
  if (from == DistributionKind::kRandom) return act(change, tables, Action::kLeaveRandom);
  act(change, tables, to.kind == DistributionKind::kRandom ? Action::kHashToRandom : Action::kDistribute);
}

// An index of another definition would be dropped and added, by two jobs; only BITMAP indexes are the same in all
// releases.
void judge_index(TableChange& change, const Tables& tables) {
  const auto is_named = [&](const PresentIndex& index) { return index.name == change.of; };
  const auto& wanted = tables.aim.indexes;
  const auto index = std::find_if(wanted.begin(), wanted.end(), is_named);
  const bool added = index != wanted.end();
  if (added && (!change.present.empty() || index->kind != "BITMAP")) return refuse(change, Why::kFixedIndex);
  act(change, tables, Action::kIndex);
}

/// Loads name only wanted columns, and a key column needs a value.
bool key_needs_more(const Tables& tables) {
  const auto& key = tables.now.key;
  return std::any_of(key.begin(), key.end(), [&](const auto& name) {
    const auto* const column = find_column(tables.now.columns, name);
    return find_column(tables.wanted.columns, name) == nullptr && column != nullptr && needs_a_value(*column);
  });
}

void judge_key(TableChange& change, const Tables& tables) {
  change.stops_loads = key_needs_more(tables);
  refuse(change, Why::kNewKey);
}

}  // namespace

// A column that comes into the distribution must not change at the same time: it would have to change before.
bool leaves_distribution(const Tables& tables, std::string_view column) {
  if (!tables.aim.distribution || !tables.now.distribution) return false;
  const auto& to = tables.aim.distribution->columns;
  const auto is_unchanged = [&](const auto& name) {
    const auto *const aim = find_column(tables.aim.columns, name), *const now = find_column(tables.now.columns, name);
    return aim != nullptr && now != nullptr && aim->type == now->type && aim->nullable == now->nullable;
  };
  if (!has_name(tables.now.distribution->columns, column) || has_name(to, column)) return false;
  TableChange change;
  judge_distribution(change, tables);
  return change.safety != Safety::kRefused && std::all_of(to.begin(), to.end(), is_unchanged);
}

bool can_sort(const Tables& tables) {
  TableChange change;
  judge_sort_key(change, tables);
  return change.safety != Safety::kRefused;
}

void judge_table(TableChange& change, const Tables& tables) {
  switch (change.part) {
    case TablePart::kModel: return refuse(change, Why::kNewModel);
    case TablePart::kPartitionBy: return refuse(change, Why::kNewPartitionBy);
    case TablePart::kComment: return act(change, tables, Action::kCommentTable);
    case TablePart::kOrderBy: return judge_sort_key(change, tables);
    case TablePart::kDistribution:
    case TablePart::kBuckets: return judge_distribution(change, tables);
    case TablePart::kIndex: return judge_index(change, tables);
    default: return judge_key(change, tables);
  }
}

}  // namespace smt::diff
