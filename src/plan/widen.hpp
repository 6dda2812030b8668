#pragma once

#include <optional>
#include <string>
#include <vector>

#include "smt/plan.hpp"

namespace smt::plan {

/// Tables of equal structure, in the order of the catalog.
using ShardClass = std::vector<const Table*>;

/// Returns true if two tables have more than half of their columns in common, by name. Tables whose names differ only
/// in numbers may be unrelated: address_1, address_2.
bool are_alike(const Table& a, const Table& b);

/// Widens `merged` so that it can also contain the rows of `shard`: it gets all columns of both tables, with the wider
/// types. A column that `merged` lacks is inserted after the one that precedes it in `shard`. A column is nullable if
/// one table lacks it or has it nullable, and has a default if both have the same one. If widening is not possible,
/// returns the reason, in words for a finding, and does not change `merged`.
std::optional<std::string> widen(Table& merged, const Table& shard);

/// Returns a finding for each column of `merged` that is not the same in all shards. The place is the column of
/// `merged`.
Findings widened_columns(const Table& merged, const std::vector<ShardClass>& classes);

/// Returns the names of the key's columns, "id, day", or "none".
std::string key_columns(const Key* key);

}  // namespace smt::plan
