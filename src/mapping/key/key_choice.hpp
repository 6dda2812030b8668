#pragma once

#include <string>
#include <vector>

#include "mapping/column/shape.hpp"

namespace smt::mapping {

/// The key of a target before its columns are made.
struct KeyChoice {
  Model model = Model::kPrimary;
  std::vector<ShapedColumn> columns;  // in key order
  std::string chosen_by;              // "PRIMARY KEY in MySQL", "chosen in the conf"
  const Key* source_key = nullptr;    // the key of MySQL that Flink's source declares; nullptr if none
  bool ignores_debezium = false;      // Flink CDC uses another UNIQUE key: a change of this key arrives as an update
  bool as_sort_key = false;           // columns of types that a key cannot have get a type that it can
  bool overridden = false;            // another key than MySQL's: several rows of MySQL may become one
  std::vector<DecidedBy> decided_by;  // the lines of the rule that chose it

  /// Returns how the target uses the column at `position`. Key columns come first.
  KeyUse use(std::size_t position) const;
};

}  // namespace smt::mapping
