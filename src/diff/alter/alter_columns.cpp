#include "diff/alter/alter_columns.hpp"

#include <algorithm>
#include <map>

#include "diff/alter/alter_text.hpp"
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

Names names_of(const PresentTable& table) {
  Names out;
  for (const auto& column : table.columns) out.push_back(column.name);
  return out;
}

/// Returns the column behind which a value column of the aim comes: the nearest one before it that is there, of the key
/// at most the last. Returns an empty text if there is none.
std::string place_after(const Tables& tables, const Names& there, const std::string& name) {
  const auto names = names_of(tables.aim);
  auto at = std::find(names.begin(), names.end(), name);
  while (at != names.begin()) {
    --at;
    if (std::find(there.begin(), there.end(), *at) == there.end()) continue;
    return has_name(tables.now.key, *at) ? tables.now.key.back() : *at;
  }
  return {};
}

std::string after_clause(const std::string& name) {
  return name.empty() ? std::string{} : " AFTER " + quote_identifier(name);
}

/// Appends ADD COLUMN in the order of the aim, so that AFTER can name a column that an earlier clause adds.
void append_added(Alter& alter, const Tables& tables, const Changes& changes) {
  auto there = names_of(tables.now);
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

void append_modified(Alter& alter, const Tables& tables, const Changes& changes) {
  const auto edits = edits_of(changes);
  for (const auto& now : tables.now.columns) {
    const auto edit = edits.find(now.name);
    if (edit == edits.end() || has_own_statement(tables, edit->second)) continue;
    const auto& aim = *find_column(tables.aim.columns, now.name);
    append_clause(alter, modify_clause(tables, edited(now, aim, edit->second)), nullptr);
    alter.changes.insert(alter.changes.end(), edit->second.begin(), edit->second.end());
  }
}

/// Returns the members of the longest increasing sequence: the columns that need not move.
std::vector<bool> longest_increasing(const std::vector<std::size_t>& numbers) {
  std::vector<std::size_t> length(numbers.size(), 1), before(numbers.size(), numbers.size());
  std::size_t best = 0;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (numbers[j] < numbers[i] && length[j] + 1 > length[i]) {
        length[i] = length[j] + 1;
        before[i] = j;
      }
    }
    if (length[i] > length[best]) best = i;
  }
  std::vector<bool> out(numbers.size(), false);
  for (auto at = best; at < numbers.size(); at = before[at]) out[at] = true;
  return out;
}

/// Returns the place in the aim of each column that is there.
std::vector<std::size_t> places_in_aim(const Names& aim, const Names& there) {
  std::vector<std::size_t> out;
  for (const auto& name : there) {
    out.push_back(static_cast<std::size_t>(std::find(aim.begin(), aim.end(), name) - aim.begin()));
  }
  return out;
}

/// Returns the columns that the table and the aim have, in the order after the ADDs and DROPs of `changes`.
Names names_after(const Tables& tables, const Changes& changes) {
  auto out = names_of(tables.now);
  for (const auto& column : tables.aim.columns) {
    const bool added = std::any_of(changes.begin(), changes.end(), [&](const TableChange* one) {
      return one->of == column.name && is_added(tables, *one);
    });
    if (!added) continue;
    const auto after = std::find(out.begin(), out.end(), place_after(tables, out, column.name));
    out.insert(after == out.end() ? after : after + 1, column.name);
  }
  std::erase_if(out, [&](const auto& name) { return find_column(tables.aim.columns, name) == nullptr; });
  return out;
}

/// Returns the columns that have to move.
Names moved_columns(const Names& aim, const Names& there) {
  const auto stays = longest_increasing(places_in_aim(aim, there));
  Names out;
  for (const auto& name : aim) {
    const auto at = std::find(there.begin(), there.end(), name);
    if (at != there.end() && !stays[static_cast<std::size_t>(at - there.begin())]) out.push_back(name);
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
  const auto there = names_after(tables, changes);
  std::vector<Alter> out;
  Names touched;
  for (const auto& name : moved_columns(names_of(tables.aim), there)) {
    if (has_name(tables.now.key, name) || has_name(tables.aim.key, name)) continue;  // another key is a new table
    const auto after = place_after(tables, there, name);
    if (out.empty() || has_name(touched, after)) {
      out.push_back({{}, {&order}});
      touched.clear();
    }
    append_clause(out.back(), modify_clause(tables, *find_column(tables.aim.columns, name)) + after_clause(after),
                  nullptr);
    touched.push_back(name);
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
  return std::any_of(changes.begin(), changes.end(), [&](const TableChange* change) {
    return (is_dropped(tables, *change) || is_modified(*change)) && leaves_distribution(tables, change->of);
  });
}

bool touches_sort_key(const Tables& tables, const Changes& changes) {
  return std::any_of(changes.begin(), changes.end(), [&](const TableChange* change) {
    return (is_dropped(tables, *change) || is_modified(*change)) && has_name(tables.now.order_by, change->of);
  });
}

}  // namespace smt::diff
