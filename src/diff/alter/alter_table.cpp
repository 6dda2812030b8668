#include "diff/alter/alter_table.hpp"

#include <algorithm>
#include <optional>

#include "diff/alter/alter_text.hpp"
#include "diff/table_edits.hpp"
#include "smt/sql_text.hpp"

namespace smt::diff {
namespace {

using Changes = std::vector<const TableChange*>;

Statement statement_of(const Tables& tables, const Alter& alter_clause) {
  Statement out;
  out.kind = StatementKind::kAlter;
  out.sql = alter(tables.now, alter_clause.clause);
  for (const auto* change : alter_clause.changes) {
    out.cost = std::max(out.cost, change->cost);
    out.safety = std::max(out.safety, change->safety);
    if (change->allow) out.allow.insert(*change->allow);
  }
  const bool untried = std::any_of(alter_clause.changes.begin(), alter_clause.changes.end(),
                                   [](const TableChange* change) { return is_untried(*change); });
  out.enabled =
      !untried && std::all_of(out.allow.begin(), out.allow.end(), [&](Allow word) { return tables.allows(word); });
  out.waits_for_job = out.cost == Cost::kJob;
  return out;
}

class Alters {
 public:
  Alters(const Tables& tables, Changes changes) : tables_{tables}, changes_{std::move(changes)} {}

  std::vector<Statement> run(const Renames& renames) {
    rename(renames);
    if (touches_distribution(tables_, changes_)) distribute();
    leave_sort_key();
    add(alter_of_columns(tables_, changes_));
    for (const auto* change : changes_of(changes_, {TablePart::kColumnOrder})) {
      for (const auto& one : alters_of_order(tables_, changes_, *change)) add(one);
    }
    set_sort_key();
    for (const auto& one : alters_of_comments(tables_, changes_)) add(one);
    for (const auto* change : changes_of(changes_, {TablePart::kComment})) {
      add({"COMMENT = " + quote_starrocks_string(tables_.aim.comment), {change}});
    }
    distribute();
    set_properties();
    for (const auto& one : alters_of_partitions(tables_, changes_)) add(one);
    for (const auto* change : changes_of(changes_, {TablePart::kIndex})) index(*change);
    return std::move(out_);
  }

 private:
  void add(const Alter& one) {
    if (!one.clause.empty()) out_.push_back(statement_of(tables_, one));
  }

  void rename(const Renames& renames) {
    const auto& row = row_of(Action::kRenameColumn);
    for (const auto& [from, to] : renames.steps) {
      Statement one;
      one.kind = StatementKind::kAlter;
      one.sql = alter(tables_.now, "RENAME COLUMN " + quote_identifier(from) + " TO " + quote_identifier(to));
      one.safety = tables_.safety(row.known);
      out_.push_back(std::move(one));
    }
  }

  /// Sets the sort key to the key if it contains a column that is dropped or modified.
  void leave_sort_key() {
    const auto order = changes_of(changes_, {TablePart::kOrderBy});
    if (order.empty() || !touches_sort_key(tables_, changes_)) return;
    add({"ORDER BY " + column_list(tables_.now.key), order});
    left_sort_key_ = true;
  }

  void set_sort_key() {
    const auto order = changes_of(changes_, {TablePart::kOrderBy});
    const auto& columns = sort_key_to_set(tables_);
    if (order.empty() || (left_sort_key_ && columns == tables_.now.key)) return;
    add({"ORDER BY " + column_list(columns), order});
  }

  bool changes_property(std::string_view name) const {
    const auto properties = changes_of(changes_, {TablePart::kProperty});
    return std::any_of(properties.begin(), properties.end(), [&](const auto* one) { return one->of == name; });
  }

  /// Distribution, buckets and replicas cannot change in a colocation group, so the table leaves it meanwhile.
  void leave_group() {
    if (left_group_ || property_value(tables_.now, "colocate_with").empty()) return;
    set_group("");
    left_group_ = true;
  }

  void distribute() {
    const auto changes = changes_of(changes_, {TablePart::kDistribution, TablePart::kBuckets});
    if (changes.empty() || distributed_) return;
    leave_group();
    add({distribution_text(*tables_.aim.distribution), changes});
    distributed_ = true;
  }

  void set_properties() {
    if (changes_property("replication_num")) leave_group();
    for (const auto& one : alters_of_properties(tables_, changes_of(changes_, {TablePart::kProperty}))) add(one);
    const auto group = property_value(tables_.aim, "colocate_with");
    if (left_group_ ? !group.empty() : changes_property("colocate_with")) set_group(group);
  }

  void set_group(std::string_view group) {
    add({"SET (\"colocate_with\" = " + quote_starrocks_string(group) + ")", {}});
    out_.back().safety = tables_.safety(find_property_change("colocate_with")->known);
  }

  void index(const TableChange& change) {
    const auto& indexes = tables_.aim.indexes;
    const auto found =
        std::find_if(indexes.begin(), indexes.end(), [&](const PresentIndex& one) { return one.name == change.of; });
    const auto name = quote_identifier(change.of);
    if (found == indexes.end()) return add({"DROP INDEX " + name, {&change}});
    auto clause = "ADD INDEX " + name + " " + column_list(found->columns) + " USING " + found->kind;
    if (!found->comment.empty()) clause += " COMMENT " + quote_starrocks_string(found->comment);
    add({clause, {&change}});
  }

  const Tables& tables_;
  Changes changes_;
  bool left_sort_key_ = false, left_group_ = false, distributed_ = false;
  std::vector<Statement> out_;
};

bool is_alter(const TableChange& change) {
  return change.safety != Safety::kRefused && (change.cost == Cost::kInstant || change.cost == Cost::kJob);
}

/// The drop of what stays without its word; nullopt if StarRocks refuses it.
std::optional<Alter> shown_drop(const TableChange& change, const Tables& tables) {
  if (change.part == TablePart::kPartition) {
    if (has_dynamic_partitions(tables.now)) return std::nullopt;
    return Alter{drop_partition_clause(tables, change.of), {&change}};
  }
  const auto role = column_role(tables.now, change.of);
  const bool used = role.key || role.sort || role.distribution || role.partition != ColumnRole::Partition::kNone;
  if (used || find_user(tables.now, change.of) != nullptr) return std::nullopt;
  return Alter{"DROP COLUMN " + quote_identifier(change.of), {&change}};
}

/// Statements that are only shown: each change on its own.
std::vector<Statement> shown_statements(const Tables& tables, const std::vector<TableChange>& changes) {
  std::vector<Statement> out;
  for (const auto& change : changes) {
    if (!change.allow || tables.allows(*change.allow) || !is_alter(change)) continue;
    const bool drop = change.part == TablePart::kColumn || change.part == TablePart::kPartition;
    const auto one = drop ? shown_drop(change, tables) : alter_of_columns(tables, {&change});
    if (one) out.push_back(statement_of(tables, *one));
  }
  return out;
}

}  // namespace

std::vector<const TableChange*> changes_of(const Changes& changes, std::initializer_list<TablePart> parts) {
  Changes out;
  std::copy_if(changes.begin(), changes.end(), std::back_inserter(out), [&](const TableChange* change) {
    return std::find(parts.begin(), parts.end(), change->part) != parts.end();
  });
  return out;
}

std::vector<Statement> alter_statements(const Tables& tables, const Renames& renames,
                                        const std::vector<TableChange>& changes) {
  Changes due;
  for (const auto& change : changes) {
    const bool kept = change.reason.why == Why::kOnlyInStarRocks || change.cost == Cost::kNone;
    if (!kept && change.part != TablePart::kColumnName && is_alter(change) &&
        (!change.allow || tables.allows(*change.allow)))
      due.push_back(&change);
  }
  auto out = Alters{tables, std::move(due)}.run(renames);
  for (auto& one : shown_statements(tables, changes)) out.push_back(std::move(one));
  return out;
}

}  // namespace smt::diff
