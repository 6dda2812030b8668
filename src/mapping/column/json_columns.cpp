#include "mapping/column/json_columns.hpp"

#include <algorithm>

namespace smt::mapping {
namespace {

/// Returns the column with the name; equal tables have it at the same place. Returns nullptr if a member of a widened
/// target lacks it.
const Column* column_of(const Table& member, std::size_t place, const std::string& name) {
  const bool there = place < member.columns.size() && member.columns[place].name == name;
  return there ? &member.columns[place] : find_column(member, name);
}

bool checked_by_some(const PlannedTarget& planned, std::size_t place, const std::string& name) {
  std::size_t checked = 0, unchecked = 0;
  for (const auto* member : planned.members) {
    const auto* column = column_of(*member, place, name);
    if (column != nullptr) ++(column->json_valid ? checked : unchecked);
  }
  return checked > 0 && unchecked > 0;
}

}  // namespace

std::optional<Table> without_partial_checks(const PlannedTarget& planned, Findings& findings) {
  const auto& table = planned.model();
  std::optional<Table> copy;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (!checked_by_some(planned, i, table.columns[i].name)) continue;
    if (!copy) copy = table;
    copy->columns[i].json_valid = false;
    const auto& name = table.columns[i].name;
    findings.push_back({Code::kTypeJsonAsText, object_of(table, name), {name, "not all shards have the check"}});
  }
  return copy;
}

}  // namespace smt::mapping
