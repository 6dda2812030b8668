#pragma once
// Which columns a target has, before anything is decided about them.

#include <algorithm>

#include "mapping/decided.hpp"
#include "text/ascii.hpp"

namespace smt::mapping {

/// One of MySQL's columns, or one that the conf adds.
struct ShapedColumn {
  const Column* column = nullptr;
  const AddedColumn* added = nullptr;

  const std::string& name() const { return added != nullptr ? added->name : column->name; }
  bool operator==(const ShapedColumn&) const = default;
};

/// The columns of a target: those of MySQL in MySQL's order, or those of `columns` in its order, without what an
/// [ignore.N] leaves out; then the added ones. `target` gets the findings and the rules: what is left out is a note;
/// names that the table does not have, here or in rename.*, select.* and aggregate.*, are errors at their lines, as is
/// a column ignored in some of the members only.
Decided<std::vector<ShapedColumn>> shape_columns(const Table& table, const PlannedTarget& planned,
                                                 const std::vector<IgnoreRule>& ignore_rules, TargetTable& target);

/// The column of a name, in its exact case or else in any; nullptr if there is none.
const ShapedColumn* find_shaped(const std::vector<ShapedColumn>& shape, std::string_view name);

/// The columns of a conf list; an unknown one is a finding at the list's line.
std::vector<ShapedColumn> find_shaped(const std::vector<ShapedColumn>& shape, const Table& table,
                                      const ColumnList& list, std::string_view conf_key, Findings& findings);

/// What a key such as rename.* says of a column: its exact name first, then without case. Returns nullptr if there is
/// none.
template <typename Value>
const std::pair<const std::string, Value>* item_of_column(const std::map<std::string, Value, std::less<>>& by_column,
                                                          std::string_view name) {
  if (const auto exact = by_column.find(name); exact != by_column.end()) return &*exact;
  const auto alike = std::find_if(by_column.begin(), by_column.end(),
                                  [&](const auto& item) { return equal_ignoring_case(item.first, name); });
  return alike == by_column.end() ? nullptr : &*alike;
}

template <typename Value>
const Value* of_column(const std::map<std::string, Value, std::less<>>& by_column, std::string_view name) {
  const auto* item = item_of_column(by_column, name);
  return item == nullptr ? nullptr : &item->second;
}

/// "a, b"
std::string joined_names(const std::vector<ShapedColumn>& columns);

std::vector<std::string_view> names_of(const Table& table);

/// kConfColumnUnknown with the nearest of the names.
Diagnostic unknown_column(const Table& table, const std::string& column, const std::vector<std::string_view>& names,
                          const Place& place, std::string_view conf_key);

}  // namespace smt::mapping
