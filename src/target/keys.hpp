#pragma once

#include <vector>

#include "target/shape.hpp"

namespace smt {

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

/// What the rule says of `model` and `primary_key`; else PRIMARY KEY; else the first UNIQUE key of whole NOT NULL
/// columns; else (or when StarRocks refuses a type of it) a DUPLICATE KEY on `duplicate_keys` of the rule or the
/// leading columns that may be one. The columns that tell shards apart come first. Findings say which and why. `types`
/// decide which columns may be one.
KeyChoice choose_key(const Table& table, const std::vector<ShapedColumn>& shape, const PlannedTarget& planned,
                     const TableRules& types, const std::vector<IgnoreRule>* ignore_rules, Findings& findings);

/// Bytes of an encoded primary key whose texts are full (BE primary_key_encoder: fixed types by their width; a string
/// that is not the last part ends in two more bytes).
struct KeyLength {
  std::uint64_t longest = 0;   // every character takes all the bytes that its character set has for one
  std::uint64_t in_ascii = 0;  // every character of a CHAR or VARCHAR takes one byte
};
/// The length for a key of `table` whose target has these columns, in key order.
KeyLength encoded_key_length(const Table& table, const std::vector<const TargetColumn*>& key);

/// The columns of a key, in key order; expression parts have none.
std::vector<const Column*> columns_of(const Table& table, const Key& key);

}  // namespace smt
