#pragma once

#include <string_view>

#include <optional>
#include <set>

#include "mapping/column/shape.hpp"

namespace smt::mapping {

/// Chooses names for StarRocks, which compares column names without case. A valid name is unchanged; a new name gets a
/// number if it meets another. A name from the conf that StarRocks refuses or that is in use is an error at its line.
class ColumnNames {
 public:
  /// Both arguments must outlive this object.
  ColumnNames(const std::vector<ShapedColumn>& shape, const Options& renames) : shape_{shape}, renames_{renames} {}

  std::string name_for(const ShapedColumn& column, const Place& place, Findings& findings);

 private:
  std::string renamed(const ShapedColumn& column, const Setting& rename, const Place& place, Findings& findings);

  /// Returns false if a column has the name already.
  bool reserve(const std::string& name);

  const std::vector<ShapedColumn>& shape_;
  const Options& renames_;
  std::optional<std::set<std::string>> taken_;  // filled when the first name changes, which is rare
};

/// Returns a column name that StarRocks accepts: 1–1024 characters without `= < > ! *` and backticks, not `__op` or
/// `__row`, not beginning with `__starrocks_shadow_` (docs/facts/starrocks-ddl.md#names). Each refused character
/// becomes `_`; a reserved name loses its first underscore.
std::string starrocks_column_name(std::string_view name);

/// Returns a name from a list of the conf without the blanks and backticks around it.
std::string_view bare_name(std::string_view text);

}  // namespace smt::mapping
