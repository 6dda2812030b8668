#include "target/json_columns.hpp"

#include <algorithm>

#include "smt/types.hpp"

namespace smt {
namespace {

bool checked_by_some(const PlannedTarget& planned, std::size_t column) {
  const auto checked = std::count_if(planned.members.begin(), planned.members.end(),
                                     [&](const Table* member) { return member->columns[column].json_valid; });
  return checked > 0 && static_cast<std::size_t>(checked) < planned.members.size();
}

bool fits_key(const Column& column) {
  const auto mapping = map_type(column, false, {});
  return mapping && fits_sort_key(mapping->starrocks.kind);
}

bool is_in_natural_key(const Table& table, const Column& column) {
  const auto* key = natural_key(table);
  return key != nullptr && std::any_of(key->parts.begin(), key->parts.end(),
                                       [&](const KeyPart& part) { return find_column(table, part.column) == &column; });
}

}  // namespace

std::set<std::string> json_columns_as_text(const PlannedTarget& planned, Findings& findings) {
  const auto& table = *planned.members.front();
  std::set<std::string> names;
  const auto add = [&](const Column& column, std::string why) {
    names.insert(column.name);
    findings.push_back(
        {Code::kTypeJsonAsText, {qualified(table) + "." + column.name, 0}, {column.name, std::move(why)}});
  };
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const auto& column = table.columns[i];
    if (checked_by_some(planned, i)) {
      add(column, "not all shards have the check");
    } else if (column.json_valid && is_in_natural_key(table, column)) {
      add(column, "no key can be JSON");
    }
  }
  if (!names.empty() || std::any_of(table.columns.begin(), table.columns.end(), fits_key)) return names;
  const auto json =
      std::find_if(table.columns.begin(), table.columns.end(), [](const Column& column) { return column.json_valid; });
  if (json != table.columns.end()) add(*json, "no other column of the table can be a key");
  return names;
}

std::optional<Table> with_text_columns(const Table& table, const std::set<std::string>& names) {
  if (names.empty()) return std::nullopt;
  auto copy = table;
  for (auto& column : copy.columns) {
    if (names.contains(column.name)) column.json_valid = false;
  }
  return copy;
}

}  // namespace smt
