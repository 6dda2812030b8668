#include "diff/renames.hpp"

#include <algorithm>

#include "diff/table_edits.hpp"
#include "starrocks/expression.hpp"
#include "text/ascii.hpp"

namespace smt::diff {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

bool is_renamed(const Pairs& pairs, const std::string& column) {
  return std::any_of(pairs.begin(), pairs.end(), [&](const auto& pair) { return pair.first == column; });
}

bool is_new_name(const Pairs& pairs, const std::string& name) {
  return std::any_of(pairs.begin(), pairs.end(), [&](const auto& pair) { return pair.second == name; });
}

/// Returns the pairs whose old name is there and whose new one is wanted: one for each old name and for each new one.
Pairs possible(const PresentTable& wanted, const PresentTable& present, const DiffOptions& options) {
  Pairs out;
  for (const auto& [from, to] : options.renamed) {
    const auto *const there = find_column(present.columns, from), *const goal = find_column(wanted.columns, to);
    if (there == nullptr || goal == nullptr || equal_ignoring_case(from, to)) continue;
    if (!is_renamed(out, there->name) && !is_new_name(out, goal->name)) out.emplace_back(there->name, goal->name);
  }
  return out;
}

/// Omits the pairs whose new name belongs to a column that keeps its name. Such a pair does not free its old name
/// either, so others may follow.
Pairs due(const PresentTable& wanted, const PresentTable& present, const DiffOptions& options) {
  auto out = possible(wanted, present, options);
  for (bool changed = true; changed;) {
    const auto before = out;
    std::erase_if(out, [&](const auto& pair) {
      const auto* const owner = find_column(present.columns, pair.second);
      return owner != nullptr && !is_renamed(before, owner->name);
    });
    changed = out.size() != before.size();
  }
  return out;
}

/// Returns a name that no column has: `a__old`.
std::string spare_name(const PresentTable& table, const std::string& name) {
  auto out = name + "__old";
  while (find_column(table.columns, out) != nullptr) out += "_";
  return out;
}

void rename_now(Renames& renames, const std::string& from, const std::string& to) {
  rename_column(renames.table, from, to);
  renames.steps.emplace_back(from, to);
}

}  // namespace

// Names that are exchanged go through a third one (docs/facts/starrocks-alter.md#rename-a-column).
Renames due_renames(const PresentTable& wanted, const PresentTable& present, const DiffOptions& options) {
  auto left = due(wanted, present, options);
  Renames out{{}, present};
  if (out.table.database.empty()) out.table.database = wanted.database;  // SHOW CREATE TABLE omits it
  while (!left.empty()) {
    const auto free = std::find_if(left.begin(), left.end(), [&](const auto& pair) {
      return find_column(out.table.columns, pair.second) == nullptr;
    });
    if (free != left.end()) {
      rename_now(out, free->first, free->second);
      left.erase(free);
      continue;
    }
    const auto spare = spare_name(out.table, left.front().first);
    rename_now(out, left.front().first, spare);
    left.front().first = spare;
  }
  return out;
}

}  // namespace smt::diff
