#pragma once
// Which columns a target has, before the tool decides anything about them.

#include <algorithm>

#include "mapping/decided.hpp"
#include "text/ascii.hpp"

namespace smt::mapping {

/// A column of MySQL, or a column that the conf adds.
struct ShapedColumn {
  const Column* column = nullptr;
  const AddedColumn* added = nullptr;

  const std::string& name() const { return added != nullptr ? added->name : column->name; }
  bool operator==(const ShapedColumn&) const = default;
};

/// Returns the columns of a target: MySQL's columns in MySQL's order, or those of `columns` in its order, without those
/// that an [ignore.N] omits; then the added columns. Adds findings and rules to `target`. An omitted column is a note.
/// A name that the table does not have, here or in rename.*, select.* and aggregate.*, is an error at its line, as is a
/// column that only some of the members ignore.
Decided<std::vector<ShapedColumn>> shape_columns(const Table& table, const PlannedTarget& planned,
                                                 const std::vector<IgnoreRule>& ignore_rules, TargetTable& target);

/// Returns the column with the name, in its exact case or else in any case, or nullptr if there is none.
const ShapedColumn* find_shaped(const std::vector<ShapedColumn>& shape, std::string_view name);

/// Returns the columns of a conf list. An unknown column is a finding at the list's line.
std::vector<ShapedColumn> find_shaped(const std::vector<ShapedColumn>& shape, const Table& table,
                                      const ColumnList& list, std::string_view conf_key, Findings& findings);

/// Returns what a key such as rename.* says about a column: the exact name first, then the name without case. Returns
/// nullptr if there is no such key.
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

/// Returns "a, b".
std::string joined_names(const std::vector<ShapedColumn>& columns);

std::vector<std::string_view> names_of(const Table& table);

/// Makes kConfColumnUnknown with the nearest of the names.
Diagnostic unknown_column(const Table& table, const std::string& column, const std::vector<std::string_view>& names,
                          const Place& place, std::string_view conf_key);

}  // namespace smt::mapping
