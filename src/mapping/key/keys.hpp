#pragma once

#include <vector>

#include "mapping/mapping.hpp"

namespace smt::mapping {

/// What the rule says of `model` and `primary_key`; else PRIMARY KEY; else the first UNIQUE key of whole NOT NULL
/// columns; else (or when StarRocks refuses a type of it) a DUPLICATE KEY on `duplicate_keys` of the rule or the
/// leading columns that may be one. The columns that tell shards apart come first. Findings say which and why. The
/// shape of the mapping has the columns to choose from, and its type rules decide which may be one.
KeyChoice choose_key(Mapping& mapping);

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

}  // namespace smt::mapping
