#include "target/json_columns.hpp"

#include <algorithm>

namespace smt {
namespace {

bool checked_by_some(const PlannedTarget& planned, std::size_t column) {
  const auto checked = std::count_if(planned.members.begin(), planned.members.end(),
                                     [&](const Table* member) { return member->columns[column].json_valid; });
  return checked > 0 && static_cast<std::size_t>(checked) < planned.members.size();
}

}  // namespace

std::optional<Table> without_partial_checks(const PlannedTarget& planned, Findings& findings) {
  const auto& table = *planned.members.front();
  std::optional<Table> copy;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (!checked_by_some(planned, i)) continue;
    if (!copy) copy = table;
    copy->columns[i].json_valid = false;
    const auto& name = table.columns[i].name;
    findings.push_back({Code::kTypeJsonAsText, object_of(table, name), {name, "not all shards have the check"}});
  }
  return copy;
}

}  // namespace smt
