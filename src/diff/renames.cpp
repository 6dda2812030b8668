#include "diff/renames.hpp"

#include <algorithm>

#include "diff/table_edits.hpp"
#include "starrocks/expression.hpp"
#include "text/ascii.hpp"

namespace smt::diff {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

/// A rename is due if the old name is there and the new one is wanted, and the new one is free or becomes free.
bool is_due(const std::string& from, const std::string& to, const PresentTable& wanted, const PresentTable& present,
            const DiffOptions& options) {
  if (find_column(present.columns, from) == nullptr || find_column(wanted.columns, to) == nullptr) return false;
  if (equal_ignoring_case(from, to)) return false;
  const auto* const taken = find_column(present.columns, to);
  return taken == nullptr || options.renamed.contains(taken->name);
}

Pairs due(const PresentTable& wanted, const PresentTable& present, const DiffOptions& options) {
  Pairs out;
  for (const auto& [from, to] : options.renamed) {
    if (!is_due(from, to, wanted, present, options)) continue;
    out.emplace_back(find_column(present.columns, from)->name, find_column(wanted.columns, to)->name);
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
