#pragma once

#include <vector>

#include "target/keys.hpp"

namespace smt {

/// The columns of a target: those of the key first, in key order, the others in MySQL's order; each with its types,
/// name, default and findings. A column without a type is an error finding.
std::vector<TargetColumn> make_columns(const Table& table, const KeyChoice& key, const TableRules& types,
                                       const Version& starrocks, const FlinkVersions& flink, Findings& findings);

/// A column name that StarRocks takes: 1–1024 characters without `= < > ! *` and backticks, not `__op` or `__row`, not
/// beginning with `__starrocks_shadow_` (measured.md §4). Refused characters become `_`; of a reserved name the first
/// underscore goes.
std::string starrocks_column_name(std::string_view name);

}  // namespace smt
