#include "diff/alter/alter_columns.hpp"

#include <algorithm>
#include <map>

#include "diff/alter/alter_text.hpp"
#include "diff/judge/column_order.hpp"
#include "diff/table_edits.hpp"
#include "smt/sql_text.hpp"
#include "starrocks/expression.hpp"

namespace smt::diff {
namespace {

using Changes = std::vector<const TableChange*>;
using Names = std::vector<std::string>;

bool is_added(const Tables& tables, const TableChange& change) {
  return change.part == TablePart::kColumn && find_column(tables.now.columns, change.of) == nullptr;
}

bool is_dropped(const Tables& tables, const TableChange& change) {
  return change.part == TablePart::kColumn && !is_added(tables, change);
}

bool is_modified(const TableChange& change) {
  return change.part == TablePart::kColumnType || change.part == TablePart::kColumnNull ||
         change.part == TablePart::kColumnComment;
}

void append_clause(Alter& alter, const std::string& clause, const TableChange* change) {
  alter.clause.append(alter.clause.empty() ? "" : ", ").append(clause);
  if (change != nullptr) alter.changes.push_back(change);
}

std::string after_clause(const std::string& name) {
  return name.empty() ? std::string{} : " AFTER " + quote_identifier(name);
}

/// Appends ADD COLUMN in the order of the aim, so that AFTER can name a column that an earlier clause adds.
void append_added(Alter& alter, const Tables& tables, const Changes& changes) {
  auto there = column_names(tables.now);
  for (const auto& column : tables.aim.columns) {
    const auto change = std::find_if(changes.begin(), changes.end(), [&](const TableChange* one) {
      return one->of == column.name && is_added(tables, *one);
    });
    if (change == changes.end()) continue;
    const auto after = place_after(tables, there, column.name);
    append_clause(alter, "ADD COLUMN " + definition_text(added_column(column), false) + after_clause(after), *change);
    there.push_back(column.name);
  }
}

void append_dropped(Alter& alter, const Tables& tables, const Changes& changes) {
  for (const auto* change : changes) {
    if (is_dropped(tables, *change)) append_clause(alter, "DROP COLUMN " + quote_identifier(change->of), change);
  }
}

/// Columns and what changes in them.
using Edits = std::map<std::string, Changes>;

Edits edits_of(const Changes& changes) {
  Edits out;
  for (const auto* change : changes) {
    if (is_modified(*change)) out[change->of].push_back(change);
  }
  return out;
}

/// A comment alone has a statement of its own, if the release has it.
bool has_own_statement(const Tables& tables, const Changes& edit) {
  return edit.size() == 1 && edit.front()->part == TablePart::kColumnComment && tables.can(Action::kCommentColumn);
}

/// Returns the column with the changes of `edit`; all else is repeated to the letter.
PresentColumn edited(const PresentColumn& now, const PresentColumn& aim, const Changes& edit) {
  auto out = now;
  for (const auto* change : edit) {
    if (change->part == TablePart::kColumnType) out.type = aim.type;
    if (change->part == TablePart::kColumnNull) out.nullable = aim.nullable;
    if (change->part == TablePart::kColumnComment) out.comment = aim.comment;
  }
  return out;
}

/// PRIMARY takes no KEY in 3.3; the other models require it.
std::string modify_clause(const Tables& tables, const PresentColumn& column) {
  const bool key = tables.now.model != Model::kPrimary && has_name(tables.now.key, column.name);
  return "MODIFY COLUMN " + definition_text(column, key);
}

/// Returns the column as it is between alter_of_columns and alters_of_comments.
PresentColumn altered_column(const Tables& tables, const Edits& edits, const std::string& name) {
  const auto* const now = find_column(tables.now.columns, name);
  const auto& aim = *find_column(tables.aim.columns, name);
  if (now == nullptr) return added_column(aim);
  const auto edit = edits.find(name);
  const bool is_edited = edit != edits.end() && !has_own_statement(tables, edit->second);
  return is_edited ? edited(*now, aim, edit->second) : *now;
}

void append_modified(Alter& alter, const Tables& tables, const Changes& changes) {
  const auto edits = edits_of(changes);
  for (const auto& now : tables.now.columns) {
    const auto edit = edits.find(now.name);
    if (edit == edits.end() || has_own_statement(tables, edit->second)) continue;
    append_clause(alter, modify_clause(tables, altered_column(tables, edits, now.name)), nullptr);
    alter.changes.insert(alter.changes.end(), edit->second.begin(), edit->second.end());
  }
}

/// Returns the columns that DROP or MODIFY names.
Names touched_columns(const Tables& tables, const Changes& changes) {
  Names out;
  for (const auto* change : changes) {
    if (is_dropped(tables, *change) || is_modified(*change)) out.push_back(change->of);
    if (change->part != TablePart::kColumnOrder) continue;
    for (const auto& move : column_moves(tables)) out.push_back(move.column);
  }
  return out;
}

}  // namespace

Alter alter_of_columns(const Tables& tables, const Changes& changes) {
  Alter out;
  append_added(out, tables, changes);
  append_dropped(out, tables, changes);
  append_modified(out, tables, changes);
  return out;
}

std::vector<Alter> alters_of_order(const Tables& tables, const Changes& changes, const TableChange& order) {
  const auto edits = edits_of(changes);
  std::vector<Alter> out;
  Names touched;
  for (const auto& [column, after] : column_moves(tables)) {
    if (out.empty() || has_name(touched, after)) {
      out.push_back({{}, {&order}});
      touched.clear();
    }
    append_clause(out.back(), modify_clause(tables, altered_column(tables, edits, column)) + after_clause(after),
                  nullptr);
    touched.push_back(column);
  }
  return out;
}

std::vector<Alter> alters_of_comments(const Tables& tables, const Changes& changes) {
  const auto edits = edits_of(changes);
  std::vector<Alter> out;
  for (const auto& now : tables.now.columns) {
    const auto edit = edits.find(now.name);
    if (edit == edits.end() || !has_own_statement(tables, edit->second)) continue;
    const auto& comment = find_column(tables.aim.columns, now.name)->comment;
    const auto clause = "MODIFY COLUMN " + quote_identifier(now.name) + " COMMENT " + quote_starrocks_string(comment);
    out.push_back({clause, edit->second});
  }
  return out;
}

bool touches_distribution(const Tables& tables, const Changes& changes) {
  const auto touched = touched_columns(tables, changes);
  return std::any_of(touched.begin(), touched.end(),
                     [&](const auto& column) { return leaves_distribution(tables, column); });
}

bool touches_sort_key(const Tables& tables, const Changes& changes) {
  const auto touched = touched_columns(tables, changes);
  return std::any_of(touched.begin(), touched.end(),
                     [&](const auto& column) { return has_name(tables.now.order_by, column); });
}

}  // namespace smt::diff
