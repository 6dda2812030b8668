#pragma once

#include <vector>

#include "smt/target.hpp"

namespace smt {

/// The key of a target before its columns are made.
struct KeyChoice {
  Model model = Model::kPrimary;
  std::vector<const Column*> columns;  // in key order
  bool ignores_debezium = false;       // Flink CDC takes another UNIQUE key: updates of ours come as updates
  bool for_want_of_better = false;     // a sort key of a type that no key takes: it is mapped as one

  /// How the target uses the column at `position`, the key's coming first.
  KeyUse use(std::size_t position) const;
};

/// PRIMARY KEY; else the first UNIQUE key of whole NOT NULL columns; else (or when StarRocks refuses a type of it) a
/// DUPLICATE KEY on `duplicate_keys` of the rule or the leading columns that may be one. Findings say which and why.
/// `types` decide which columns may be one.
KeyChoice choose_key(const Table& table, const TableRule& rule, const TableRules& types, Findings& findings);

/// Worst-case bytes of an encoded primary key (BE primary_key_encoder: fixed types by their width; a string that is not
/// the last part ends in two more bytes).
std::uint64_t encoded_key_length(const std::vector<const TargetColumn*>& key);

/// Columns of a conf list, found in the table; an unknown one is a finding at the list's line.
std::vector<const Column*> find_columns(const Table& table, const ColumnList& list, std::string_view conf_key,
                                        Findings& findings);

/// The columns of a key, in key order; expression parts have none.
std::vector<const Column*> columns_of(const Table& table, const Key& key);

/// kConfColumnUnknown with the nearest name.
Diagnostic unknown_column(const Table& table, const std::string& column, const Place& place, std::string_view conf_key);

}  // namespace smt
