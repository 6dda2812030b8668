#include "commands/diff/conf_renames.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "starrocks/expression.hpp"
#include "text/ascii.hpp"

namespace smt::commands {
namespace {

using Columns = std::vector<const TargetColumn*>;

/// Returns the name that the column had in StarRocks before; "" if it had no other one. A line renamed.* says more than
/// the name in MySQL.
std::string former_name(const TargetColumn& column) {
  if (column.old_name != nullptr) return column.old_name->value;
  return equal_ignoring_case(column.source_name, column.name) ? std::string{} : column.source_name;
}

const TargetColumn* find_target_column(const TargetTable& target, std::string_view name) {
  const auto found = std::find_if(target.columns.begin(), target.columns.end(),
                                  [&](const TargetColumn& column) { return equal_ignoring_case(column.name, name); });
  return found == target.columns.end() ? nullptr : &*found;
}

/// Returns the columns whose old names lead from the column back to itself, it first; an empty list if they do not.
Columns cycle_of(const TargetTable& target, const TargetColumn& column) {
  Columns out;
  for (const auto* at = &column; at != nullptr && out.size() <= target.columns.size();) {
    out.push_back(at);
    const auto before = former_name(*at);
    at = before.empty() ? nullptr : find_target_column(target, before);
    if (at == &column) return out;
  }
  return {};
}

/// Returns "a and b", "a, b and c".
std::string names_text(const Columns& columns) {
  std::string out = columns.front()->name;
  for (std::size_t i = 1; i < columns.size(); ++i)
    out.append(i + 1 == columns.size() ? " and " : ", ").append(columns[i]->name);
  return out;
}

/// Returns the line that gives the column its name.
Place place_of_name(const TargetTable& target, const TargetColumn& column) {
  const auto is_of_name = [](const DecidingLine& line) {
    return line.prefix == "rename." || line.prefix == "renamed.";
  };
  const auto line = std::find_if(column.decided_by.begin(), column.decided_by.end(), is_of_name);
  return line == column.decided_by.end() ? Place{object_of(target.name)} : Place{*line->place};
}

bool is_renamed_by(const TablePlan& plan, const TargetColumn& column) {
  return std::any_of(plan.changes.begin(), plan.changes.end(), [&](const TableChange& change) {
    return change.part == TablePart::kColumnName && equal_ignoring_case(change.of, column.name);
  });
}

}  // namespace

std::map<std::string, std::string> renamed_columns(const TargetTable& target) {
  std::map<std::string, std::string> out;
  for (const auto& column : target.columns) {
    const auto before = former_name(column);
    if (before.empty() || !cycle_of(target, column).empty()) continue;
    if (column.old_name != nullptr) {
      out.insert_or_assign(before, column.name);
    } else {
      out.emplace(before, column.name);
    }
  }
  return out;
}

Findings exchange_findings(const TargetTable& target, const PresentTable& present) {
  Findings out;
  std::set<const TargetColumn*> seen;
  for (const auto& column : target.columns) {
    const auto cycle = cycle_of(target, column);
    if (cycle.empty() || seen.contains(&column)) continue;
    seen.insert(cycle.begin(), cycle.end());
    const bool all_there = std::all_of(cycle.begin(), cycle.end(), [&](const TargetColumn* one) {
      return find_column(present.columns, one->name) != nullptr;
    });
    if (!all_there) continue;
    out.push_back(
        {Code::kReadyNamesExchanged, place_of_name(target, column), {names_text(cycle), table_name_text(target.name)}});
  }
  return out;
}

RenamedLines::Line& RenamedLines::line_of(const TargetColumn& column) {
  const auto& old_name = *column.old_name;
  return lines_.try_emplace(old_name.place, Line{column.name, shown(old_name)}).first->second;
}

void RenamedLines::add(const TargetTable& target, const PresentTable& present, const TablePlan& plan) {
  for (const auto& column : target.columns) {
    if (column.old_name == nullptr || !cycle_of(target, column).empty()) continue;
    auto& line = line_of(column);
    const auto& before = column.old_name->value;
    const bool has_new = find_column(present.columns, column.name) != nullptr;
    // A wanted column of the old name is another one, which had another name itself.
    const bool has_old =
        find_column(present.columns, before) != nullptr && find_target_column(target, before) == nullptr;
    if (is_renamed_by(plan, column)) {
      line.open = true;
    } else if (!has_new) {
      line.with_neither.push_back(target.name);
    } else if (has_old) {
      line.with_both.push_back(target.name);
    } else {
      line.done = true;
    }
  }
}

void RenamedLines::leave(const TargetTable& target) {
  for (const auto& column : target.columns) {
    if (column.old_name != nullptr) line_of(column).open = true;
  }
}

Findings RenamedLines::findings() const {
  Findings out;
  for (const auto& [place, line] : lines_) {
    const auto report = [&, &at = place, &one = line](Code code, const std::vector<TableName>& tables) {
      for (const auto& table : tables) out.push_back({code, at, {one.name, one.old_name, table_name_text(table)}});
    };
    report(Code::kReadyRenameBoth, line.with_both);
    if (line.open) continue;
    if (!line.done) report(Code::kReadyRenameUnknown, line.with_neither);
    if (line.done && line.with_both.empty()) {
      out.push_back({Code::kReadyRenameDone, place, {line.name, line.old_name}});
    }
  }
  return out;
}

}  // namespace smt::commands
