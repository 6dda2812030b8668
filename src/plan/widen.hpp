#pragma once

#include <optional>
#include <string>
#include <vector>

#include "smt/plan.hpp"

namespace smt::plan {

/// Tables of equal structure, in the order of the catalog.
using ShardClass = std::vector<const Table*>;

/// Do two tables have more than half of their columns in common, by name? Tables whose names differ in numbers only may
/// have nothing to do with each other: address_1, address_2.
bool are_alike(const Table& a, const Table& b);

/// Makes `merged` hold the rows of `shard`, too: each column of either, with the wider type. A column that `merged`
/// lacks stands behind the one that is before it in `shard`. It may be NULL where one of the two lacks it or lets it be
/// NULL, and has a default where both have the same. When that cannot be, returns why, in words for a finding, and
/// leaves `merged` as it was.
std::optional<std::string> widen(Table& merged, const Table& shard);

/// A finding for each column of `merged` that is not the same in all shards. The place is the column of `merged`.
Findings widened_columns(const Table& merged, const std::vector<ShardClass>& classes);

/// The names of the columns of the key, "id, day", or "none".
std::string key_columns(const Key* key);

}  // namespace smt::plan
