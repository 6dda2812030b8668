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
  const Key* source_key = nullptr;    // MySQL's key that Flink's source declares; null: none
  bool ignores_debezium = false;      // Flink CDC takes another UNIQUE key: updates of ours come as updates
  bool as_sort_key = false;           // columns of types that no key takes are mapped to one that it takes
  bool overridden = false;            // another key than MySQL's: rows of MySQL may become one
  std::vector<DecidedBy> decided_by;  // lines of the rule that chose it

  /// How the target uses the column at `position`, the key's coming first.
  KeyUse use(std::size_t position) const;
};

}  // namespace smt::mapping
