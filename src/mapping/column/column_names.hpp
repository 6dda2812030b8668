#pragma once

#include <string_view>

#include <optional>
#include <set>

#include "mapping/column/shape.hpp"

namespace smt::mapping {

/// Names for StarRocks, which compares column names without case. A name that is fine stays; a new one gets a number
/// when it meets another. One that the conf gives and StarRocks refuses, or that is taken, is an error at its line.
class ColumnNames {
 public:
  /// Both must outlive this.
  ColumnNames(const std::vector<ShapedColumn>& shape, const Options& renames) : shape_{shape}, renames_{renames} {}

  std::string name_for(const ShapedColumn& column, const Place& place, Findings& findings);

 private:
  std::string renamed(const ShapedColumn& column, const Setting& rename, const Place& place, Findings& findings);

  /// False where a column has the name.
  bool reserve(const std::string& name);

  const std::vector<ShapedColumn>& shape_;
  const Options& renames_;
  std::optional<std::set<std::string>> taken_;  // made when a first name is changed, which is rare
};

/// A column name that StarRocks takes: 1–1024 characters without `= < > ! *` and backticks, not `__op` or `__row`, not
/// beginning with `__starrocks_shadow_` (docs/facts/starrocks-ddl.md#names). Each refused character becomes `_`; a
/// reserved name loses its first underscore.
std::string starrocks_column_name(std::string_view name);

/// A name out of a list of the conf: without the blanks and backticks around it.
std::string_view bare_name(std::string_view text);

}  // namespace smt::mapping
