#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "diff/aim.hpp"
#include "diff/alter/alter_table.hpp"
#include "diff/alter/rebuild.hpp"
#include "diff/renames.hpp"
#include "diff/table_edits.hpp"
#include "smt/diff.hpp"
#include "starrocks/expression.hpp"

namespace smt::diff {
namespace {

using Differences = std::vector<TableDifference>;

/// Takes out the columns that the aim lacks, so that what goes with them, such as a Bloom filter, is no difference.
PresentTable without_dropped(const PresentTable& now, const PresentTable& aim) {
  auto out = now;
  for (const auto& column : now.columns) {
    if (find_column(aim.columns, column.name) == nullptr) drop_column(out, column.name);
  }
  out.columns = now.columns;
  return out;
}

/// Partitions of another clause are new as a whole.
void drop_partitions_of_new_clause(Differences& differences) {
  const bool new_clause = std::any_of(differences.begin(), differences.end(),
                                      [](const TableDifference& one) { return one.part == TablePart::kPartitionBy; });
  if (!new_clause) return;
  std::erase_if(differences, [](const TableDifference& one) { return one.part == TablePart::kPartition; });
}

Differences due_differences(const Tables& tables) {
  auto out = table_differences(tables.aim, without_dropped(tables.now, tables.aim), tables.starrocks);
  drop_partitions_of_new_clause(out);
  // While another key waits for a new table, the sort key may already be the one that is stated.
  std::erase_if(out, [&](const TableDifference& one) {
    return one.part == TablePart::kOrderBy && sort_key_to_set(tables) == tables.now.order_by;
  });
  if (tables.options.strict) return out;
  const bool same_distribution = std::none_of(
      out.begin(), out.end(), [](const TableDifference& one) { return one.part == TablePart::kDistribution; });
  std::erase_if(out, [&](const TableDifference& one) {
    if (one.part == TablePart::kProperty) return !tables.wanted.properties.contains(one.of);
    if (one.part == TablePart::kBuckets) return same_distribution && !tables.options.buckets_chosen;
    return one.part == TablePart::kColumnOrder;
  });
  return out;
}

/// What differs from the wanted table and stays.
Differences kept_differences(const Tables& tables, const Differences& due) {
  std::set<std::pair<TablePart, std::string_view>> changing;
  for (const auto& one : due) changing.emplace(one.part, one.of);
  auto out = table_differences(tables.wanted, without_dropped(tables.now, tables.aim), tables.starrocks);
  drop_partitions_of_new_clause(out);
  std::erase_if(out, [&](const TableDifference& one) { return changing.contains({one.part, one.of}); });
  return out;
}

/// Changes that stop loads come first, kept ones last.
bool is_worse(const TableChange& a, const TableChange& b) {
  const auto rank = [](const TableChange& change) {
    return std::tuple{change.counts, change.stops_loads, change.safety, change.cost};
  };
  return rank(a) > rank(b);
}

std::vector<TableChange> judged(const Tables& tables) {
  std::vector<TableChange> out;
  const auto due = due_differences(tables);
  for (const auto& difference : due) {
    for (auto& change : judge(tables, difference)) out.push_back(std::move(change));
  }
  for (const auto& difference : kept_differences(tables, due)) out.push_back(kept_change(tables, difference));
  return out;
}

TableChange rename_change(const Tables& tables, const std::string& from, const std::string& to) {
  auto out = plain_change({TablePart::kColumnName, to, to, from});
  out.stops_loads = true;
  act(out, tables, Action::kRenameColumn);
  return out;
}

bool needs_new_table(const std::vector<TableChange>& changes) {
  return std::any_of(changes.begin(), changes.end(), [](const TableChange& one) { return one.cost == Cost::kRebuild; });
}

/// Returns the columns of `columns` that are not in `others`.
PresentColumns only_in(const PresentColumns& columns, const PresentColumns& others) {
  PresentColumns out;
  std::copy_if(columns.begin(), columns.end(), std::back_inserter(out),
               [&](const PresentColumn& column) { return find_column(others, column.name) == nullptr; });
  return out;
}

/// Returns the only column of this type, or nullptr.
const PresentColumn* only_of_type(const PresentColumns& columns, const PresentType& type) {
  const auto of_type = [&](const PresentColumn& column) { return column.type == type; };
  const auto found = std::find_if(columns.begin(), columns.end(), of_type);
  return found == columns.end() || std::count_if(found, columns.end(), of_type) != 1 ? nullptr : &*found;
}

std::map<std::string, std::string> likely_renames(const PresentTable& wanted, const PresentTable& now) {
  const auto went = only_in(now.columns, wanted.columns), came = only_in(wanted.columns, now.columns);
  std::map<std::string, std::string> out;
  for (const auto& column : went) {
    const auto* const other = only_of_type(came, column.type);
    if (other != nullptr && only_of_type(went, column.type) != nullptr) out.emplace(column.name, other->name);
  }
  return out;
}

/// Returns the word for a new table. A reload loses what only StarRocks has, so it is chosen only if nothing else can
/// fill the new table, or if its word alone is given.
Allow new_table_word(const Tables& tables) {
  if (!can_fill(tables.aim, tables.now)) return Allow::kReload;
  return tables.allows(Allow::kReload) && !tables.allows(Allow::kRebuild) ? Allow::kReload : Allow::kRebuild;
}

void set_new_table_word(std::vector<TableChange>& changes, Allow word) {
  for (auto& change : changes) {
    if (change.cost == Cost::kRebuild) change.allow = word;
  }
}

/// Returns the table after the ALTERs that are executed.
PresentTable altered(const Tables& tables, const std::vector<TableChange>& changes) {
  auto out = tables.now;
  for (const auto& change : changes) {
    if (change.part != TablePart::kColumn || change.safety == Safety::kRefused || !change.counts) continue;
    if (change.allow && !tables.allows(*change.allow)) continue;
    const auto* const added = find_column(tables.aim.columns, change.of);
    if (added == nullptr) drop_column(out, change.of);
    if (added != nullptr && find_column(out.columns, change.of) == nullptr) out.columns.push_back(added_column(*added));
  }
  return out;
}

void append(std::vector<Statement>& out, std::vector<Statement> more) {
  out.insert(out.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// Returns the names in StarRocks of the columns that get another name. A name may change twice on the way.
std::map<std::string, std::string> first_names(const Renames& renames) {
  std::map<std::string, std::string> out;
  for (const auto& [from, to] : renames.steps) {
    const auto earlier = out.extract(from);
    out[to] = earlier.empty() ? from : earlier.mapped();
  }
  return out;
}

std::vector<Statement> new_table_statements(const Tables& tables, const OldTable& from) {
  return new_table_word(tables) == Allow::kReload ? reload_statements(tables) : rebuild_statements(tables, from);
}

/// Without RENAME COLUMN, and if the word is given, a new table makes all changes.
std::vector<Statement> statements_of(const Tables& tables, const Renames& renames,
                                     const std::vector<TableChange>& changes) {
  const OldTable old{tables.now, first_names(renames)};
  const bool can_rename = renames.steps.empty() || tables.can(Action::kRenameColumn);
  if (!can_rename) return new_table_statements(tables, old);
  if (!needs_new_table(changes)) return alter_statements(tables, renames, changes);
  auto out = new_table_statements(tables, old);
  if (out.front().enabled) return out;
  const auto then = altered(tables, changes);
  const std::set word{new_table_word(tables)};
  out = alter_statements(tables, renames, changes);
  std::erase_if(out, [&](const Statement& one) { return !one.enabled && one.allow == word; });  // the new table does it
  append(out, new_table_statements(tables, {then}));
  return out;
}

}  // namespace

TablePlan plan_changes(const PresentTable& wanted, const PresentTable& present, const StarRocksTarget& starrocks,
                       const DiffOptions& options) {
  if (options.renamed.empty() && table_differences(wanted, present, starrocks).empty()) return {};
  const auto renames = due_renames(wanted, present, options);
  auto named = wanted;
  keep_names(named, renames.table);
  const auto aim = aim_of(wanted, renames.table, options);
  Tables tables{named, aim, renames.table, starrocks, options, {}};
  for (const auto& step : renames.steps) tables.old_names.push_back(step.first);
  TablePlan out{judged(tables), {}, likely_renames(named, renames.table)};
  for (const auto& [name, first] : first_names(renames)) out.changes.push_back(rename_change(tables, first, name));
  set_new_table_word(out.changes, new_table_word(tables));
  std::stable_sort(out.changes.begin(), out.changes.end(), is_worse);
  out.statements = statements_of(tables, renames, out.changes);
  return out;
}

}  // namespace smt::diff
