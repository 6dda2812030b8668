#include "mapping/column/old_names.hpp"

#include <algorithm>
#include <map>

#include "mapping/column/shape.hpp"
#include "text/ascii.hpp"

namespace smt::mapping {
namespace {

/// Returns true if a column of the target has the old name, and had no other one before: then that name did not become
/// free.
bool is_still_there(const std::string& old_name, const std::string& new_name, const ShapeRule& rule,
                    const TargetTable& target) {
  if (equal_ignoring_case(old_name, new_name)) return true;
  return std::any_of(target.columns.begin(), target.columns.end(), [&](const TargetColumn& column) {
    if (!equal_ignoring_case(column.name, old_name) || of_column(rule.renamed, column.name) != nullptr) return false;
    return column.source_name.empty() || equal_ignoring_case(column.source_name, column.name);
  });
}

}  // namespace

void set_old_names(const ShapeRule& rule, TargetTable& target) {
  std::map<std::string, std::string> taken;  // the new names by the old ones, which have no case
  for (auto& column : target.columns) {
    const auto* const line = item_of_column(rule.renamed, column.name);
    if (line == nullptr) continue;
    const auto& [name, old_name] = *line;
    if (is_still_there(old_name.value, column.name, rule, target)) {
      target.findings.push_back(
          {Code::kRenamedStillThere, old_name.place, {name, shown(old_name), table_name_text(target.name)}});
      continue;
    }
    const auto [first, is_new] = taken.emplace(ascii_lower(old_name.value), name);
    if (!is_new) {
      target.findings.push_back(
          {Code::kRenamedTwice, old_name.place, {name, shown(old_name), table_name_text(target.name), first->second}});
    }
    column.old_name = &old_name;
    column.decided_by.push_back({nullptr, "renamed.", name, &old_name.place});
  }
}

}  // namespace smt::mapping
