#pragma once

#include <vector>

#include "target/keys.hpp"

namespace smt {

/// The columns of a target: those of the key first, in key order, the others as the shape has them; each with its
/// types, name, default and findings. A column without a type is an error finding.
std::vector<TargetColumn> make_columns(const Table& table, const std::vector<ShapedColumn>& shape, const KeyChoice& key,
                                       const TableRules& types, const ShapeRule& rule, const TargetContext& context,
                                       Findings& findings);

}  // namespace smt
