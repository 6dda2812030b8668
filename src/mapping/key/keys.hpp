#pragma once

#include <vector>

#include "mapping/mapping.hpp"

namespace smt::mapping {

/// Chooses the key from `model` and `primary_key` of the rule; else PRIMARY KEY; else the first UNIQUE key of whole NOT
/// NULL columns; else (or if StarRocks refuses a type of it) a DUPLICATE KEY on `duplicate_keys` of the rule or the
/// leading columns that can be key columns. The columns that distinguish shards come first. Findings report the choice
/// and the reason. The mapping's shape has the columns to choose from, and its type rules decide which of them can be
/// key columns.
KeyChoice choose_key(Mapping& mapping);

/// Bytes of an encoded primary key with texts of full length (BE primary_key_encoder: fixed types count with their
/// width; a string that is not the last part ends in two more bytes).
struct KeyLength {
  std::uint64_t longest = 0;   // every character takes the most bytes that its character set allows
  std::uint64_t in_ascii = 0;  // every character of a CHAR or VARCHAR takes one byte
};
/// Returns the length for a key of `table` whose target has these columns, in key order.
KeyLength encoded_key_length(const Table& table, const std::vector<const TargetColumn*>& key);

/// Returns the columns of a key, in key order. Omits expression parts, which have no column.
std::vector<const Column*> columns_of(const Table& table, const Key& key);

}  // namespace smt::mapping
