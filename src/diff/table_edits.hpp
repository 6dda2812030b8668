#pragma once
// A PresentTable as it is after a change of one column.

#include <string>
#include <string_view>

#include "smt/starrocks.hpp"

namespace smt::diff {

/// Renames the column in all clauses, as RENAME COLUMN does. `from` is in exact case.
void rename_column(PresentTable& table, const std::string& from, const std::string& to);

/// Removes the column from the columns and from bloom_filter_columns, and the indexes that contain it, as DROP COLUMN
/// does.
void drop_column(PresentTable& table, const std::string& name);

/// Returns the items of a list with commas.
std::vector<std::string> list_items(std::string_view list);

/// Returns true if the list has the name in any case.
bool has_name(const std::vector<std::string>& names, std::string_view name);

/// Returns true if StarRocks adds and drops the partitions itself.
bool has_dynamic_partitions(const PresentTable& table);

/// Returns the value of a property, or an empty text.
std::string_view property_value(const PresentTable& table, std::string_view name);

}  // namespace smt::diff
